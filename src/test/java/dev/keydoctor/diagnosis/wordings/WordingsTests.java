package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.function.Function;

import dev.keydoctor.diagnosis.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests of the form that the files of wordings have.
 */
class WordingsTests {

	@Test
	void aWordingAboveTheFirstListIsNoticed() {
		assertThatNullPointerException().isThrownBy(() -> Wordings.lists("stems", List.of("credit", "[key]", "key")))
			.withMessage("stems: no list above credit");
		assertThat(Wordings.lists("stems", List.of("[key]", "key"))).containsEntry("key", List.of("key"));
	}

	@Test
	void aListThatStandsTwiceIsNoticed() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Wordings.lists("stems", List.of("[key]", "key", "[credit]", "credit", "[key]", "chiave")))
			.withMessage("stems: [key] stands there twice");
	}

	@Test
	void aListThatIsNotThereIsNoticed() {
		assertThatNullPointerException().isThrownBy(() -> Wordings.clients("nowhere"))
			.withMessage("clients: no list [nowhere]");
		assertThatNullPointerException().isThrownBy(() -> WordStems.of("nowhere"))
			.withMessage("stems: no list [nowhere]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vocabulary", "supposed", "ruled-out", "in-order", "told", "code-and-logs", "opinions",
			"statuses" })
	void eachLineIsAPattern(String file) {
		assertThat(Wordings.all(file).values()).flatMap(Function.identity())
			.allSatisfy((line) -> assertThatNoException().isThrownBy(() -> Vocabulary.pattern(line)));
	}

	@Test
	void aMisspeltSentenceThatIsTooLongIsNoticed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MisspeltSentence("a".repeat(65)));
		assertThatNoException().isThrownBy(() -> new MisspeltSentence("a".repeat(64)));
	}

	@Test
	void noStemHoldsAnotherOfItsList() {
		assertThat(Wordings.all("stems").values()).isNotEmpty()
			.allSatisfy((stems) -> assertThat(stems)
				.noneMatch((stem) -> stems.stream().anyMatch((other) -> !other.equals(stem) && stem.contains(other))));
	}

	@Test
	void noStemStandsTwiceInItsList() {
		assertThat(Wordings.all("stems").values())
			.allSatisfy((stems) -> assertThat(stems).map(Letters::inWords).doesNotHaveDuplicates());
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.wordings.Wordings#files")
	void noWordingStandsTwiceInItsList(String file) {
		assertThat(Wordings.all(file).values()).allSatisfy((list) -> assertThat(list).doesNotHaveDuplicates());
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.wordings.Wordings#files")
	void aBlankAtTheEndSaysNothing(String file) {
		assertThat(Wordings.all(file).values()).isNotEmpty()
			.allSatisfy((list) -> assertThat(list).noneMatch((wording) -> wording.endsWith(" ")));
	}

}

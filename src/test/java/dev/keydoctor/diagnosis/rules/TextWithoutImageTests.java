package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a 403 has fewer causes where its reader says that a text works and an image
 * does not, in many words and three languages.
 */
@Tag("regex")
class TextWithoutImageTests {

	private static final List<Verdict> LEFT = List.of(Verdict.ORGANIZATION_UNVERIFIED, Verdict.MODEL_ACCESS,
			Verdict.MISSING_SCOPE);

	@ParameterizedTest
	@MethodSource("said")
	void onlyWhatImagesNeedIsLeft(String line) {
		assertThat(judged(line).candidates()).isEqualTo(LEFT);
		assertThat(judged(Accents.removedFrom(line)).candidates()).isEqualTo(LEFT);
	}

	@ParameterizedTest
	@MethodSource("unsaid")
	void allCausesStayWhereNothingOfTheKindIsSaid(String line) {
		assertThat(judged(line).candidates()).hasSize(5);
	}

	static Stream<String> said() {
		return lines("+ ");
	}

	static Stream<String> unsaid() {
		return lines("- ");
	}

	private static Diagnosis judged(String line) {
		return RuleBooks.judge("Forbidden - perhaps check your credentials?\n" + line, TextSource.PASTE);
	}

	private static Stream<String> lines(String sign) {
		return ResourceLines.of(TextWithoutImageTests.class, "text-without-image.txt")
			.stream()
			.filter((line) -> line.startsWith(sign))
			.map((line) -> line.substring(sign.length()));
	}

}

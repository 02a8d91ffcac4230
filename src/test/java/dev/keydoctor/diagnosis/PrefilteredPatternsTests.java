package dev.keydoctor.diagnosis;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that patterns remove the same wherever they are tried.
 */
class PrefilteredPatternsTests {

	private static final List<Pattern> PATTERNS = Stream
		.of("(?<![a-z])(?:if|gdy) [^.]{0,20}", "[\"'`][^\"'`\\n]{3,120}[\"'`] said", "(?<!\\d)[45]\\d\\d means",
				"\\p{L}{1,9} \\p{L}o", "x", "[^a-z .]x?", "(?i)NOT it", "[\\s\\S]y\\z", "(?=b)[a-z] ", "•", "[а-я]{2}z",
				"\\p{Lo}7", "(?i)Ü-")
		.map(Pattern::compile)
		.toList();

	@ParameterizedTest
	@ValueSource(strings = { "", "i", "x", "xx", "if", "if so, gdy tak. if", "wif if it", "\"a b c\" said \"abc\" said",
			"401 means 1401 means 402 meansx", "żółw źo ao", "ябz юяz", "漢7字7", "ü-Ü-", "Ü", "• не знаю •",
			"not itNOT ITnot", "y", "ay y", "b b b ab ", "\u007f\u0080\uffff\ud83d\ude00x", "\n\n\nif\tif \nx" })
	void removeWhatTheyMatch(String text) {
		assertThat(new PrefilteredPatterns(PATTERNS).removedFrom(text, Deadline.NEVER)).isEqualTo(replaced(text));
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.HostileText#all")
	void removeWhatTheyMatchInAnyText(HostileText text) {
		assertThat(new PrefilteredPatterns(PATTERNS).removedFrom(text.text(), Deadline.NEVER))
			.isEqualTo(replaced(text.text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a*", "", "(?<=a)b", "\\p{IsGreek}a", "a|\\p{sc=Cyrillic}", "\\b-x", "(?iu)k" })
	void refuseWhatCannotBeTriedByItsBeginning(String pattern) {
		List<Pattern> patterns = List.of(Pattern.compile(pattern));

		assertThatIllegalArgumentException().isThrownBy(() -> new PrefilteredPatterns(patterns));
	}

	@Test
	void areSixtyFourAtTheMost() {
		List<Pattern> patterns = Collections.nCopies(Long.SIZE + 1, Pattern.compile("a"));

		assertThatIllegalArgumentException().isThrownBy(() -> new PrefilteredPatterns(patterns));
		assertThat(new PrefilteredPatterns(patterns.subList(1, patterns.size())).removedFrom("bab", Deadline.NEVER))
			.isEqualTo("b b");
	}

	private static String replaced(String text) {
		String rest = text;
		for (Pattern pattern : PATTERNS) {
			rest = pattern.matcher(rest).replaceAll(" ");
		}
		return rest;
	}

}

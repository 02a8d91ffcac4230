package dev.keydoctor.diagnosis.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.HostileText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that patterns find the same wherever they are tried.
 */
class PrefilteredPatternTests {

	private static final List<Pattern> PATTERNS = Stream
		.of("(?<![a-z])(?:if|gdy) [^.]{0,20}", "[\"'`][^\"'`\\n]{3,120}[\"'`] said", "(?<!\\d)[45]\\d\\d means",
				"\\p{L}{1,9} \\p{L}o", "x", "[^a-z .]x?", "(?i)NOT it", "[\\s\\S]y\\z", "(?=b)[a-z] ", "•", "[а-я]{2}z",
				"\\p{Lo}7", "(?i)Ü-", "(?<!no |x )key", "(?<![^.!?\\n])[a-z]{1,9} ", "ab[^c]|ab\\z", "a(?!bc)",
				"a.?(?=•)", "key[-•]?[a-z]")
		.map(Pattern::compile)
		.toList();

	@ParameterizedTest
	@ValueSource(strings = { "", "i", "x", "xx", "if", "if so, gdy tak. if", "wif if it", "\"a b c\" said \"abc\" said",
			"401 means 1401 means 402 meansx", "żółw źo ao", "ябz юяz", "漢7字7", "ü-Ü-", "Ü", "• не знаю •",
			"not itNOT ITnot", "y", "ay y", "b b b ab ", "\u007f\u0080\uffff\ud83d\ude00x", "\n\n\nif\tif \nx",
			"no key, a key, x key, key", "abc abd ab", "abc abé a•• ab• ab", "keyé key• key-é key•a keya" })
	void patternsFindTheSame(String text) {
		assertThatAllFindTheSameIn(text);
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.HostileText#all")
	void patternsFindTheSameInAnyText(HostileText text) {
		assertThatAllFindTheSameIn(text.part(8).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "a*", "", "(?<=a)b", "\\p{IsGreek}a", "a|\\p{sc=Cyrillic}", "\\b-x", "(?iu)k",
			"(?<!(?<!a)b)c" })
	void aPatternIsRefusedThatCannotBeTriedByItsBeginning(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> PrefilteredPattern.of(pattern));
	}

	private static void assertThatAllFindTheSameIn(String text) {
		for (Pattern pattern : PATTERNS) {
			PrefilteredPattern prefiltered = new PrefilteredPattern(pattern);
			List<String> found = pattern.matcher(text).results().map(MatchResult::group).toList();

			assertThat(prefiltered.in(text)).extracting(MatchResult::group).isEqualTo(found);
			assertThat(prefiltered.isIn(text)).isEqualTo(!found.isEmpty());
			assertThat(prefiltered.replacedIn(text, "$1 ")).isEqualTo(pattern.matcher(text).replaceAll("\\$1 "));
		}
	}

}

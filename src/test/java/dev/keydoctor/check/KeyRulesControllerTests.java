package dev.keydoctor.check;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.key.KeyShape;
import dev.keydoctor.openai.KeyRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a browser can read the rules that it is handed.
 */
class KeyRulesControllerTests {

	/** Possessive quantifiers, atomic groups and Java's own escapes. */
	private static final String JAVA_ONLY = "(?<!\\\\)(?:[?*+}]\\+|\\(\\?>)|(?<!\\\\)\\\\[AQEzZGhHRX]";

	@ParameterizedTest
	@MethodSource("patterns")
	void aPatternIsOneOfJavaScriptToo(String pattern) {
		assertThat(pattern).doesNotContainPattern(JAVA_ONLY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a?+b", "[a-z]{2,}+", "(?>a)", "a\\z" })
	void aPatternThatJavaAloneReadsIsNoticed(String pattern) {
		assertThat(pattern).containsPattern(JAVA_ONLY);
	}

	@Test
	void thereAreMany() {
		assertThat(patterns()).hasSizeGreaterThan(30);
	}

	private static Stream<String> patterns() {
		KeyRules rules = KeyRules.current();
		return Stream.of(Stream.of(KeyShape.values()).map(KeyShape::regex).toList(), rules.front(), rules.back(),
				List.of(rules.invisible(), rules.dash(), rules.whole(), KeyRules.error(), KeyRules.personal(),
						KeyRules.unsaid()))
			.flatMap(List::stream);
	}

}

package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a story around an error leads to no other cause.
 */
class StoryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<CaseFile> PASTED = CaseFile.all()
		.stream()
		.filter((example) -> !example.expected().containsKey("answer"))
		.toList();

	@ParameterizedTest
	@MethodSource("stories")
	void theErrorCountsAndNotWhatIsToldAroundIt(String story) {
		List<String> astray = PASTED.stream()
			.filter((example) -> isAstray(story.replaceFirst("…", Matcher.quoteReplacement(example.text())),
					example.verdict()))
			.map((example) -> example.verdict() + "/" + example.name())
			.toList();

		assertThat(PASTED).hasSizeGreaterThan(80);
		assertThat(astray).isEmpty();
	}

	@Test
	void anotherCauseIsNoticed() {
		assertThat(isAstray("You exceeded your current quota, please check your plan", "invalid-key")).isTrue();
	}

	private static boolean isAstray(String text, String verdict) {
		Diagnosis diagnosis = RuleBooks.ruleBook().judge(Evidence.Pasted.of(Redaction.of(text)), TODAY);
		return !diagnosis.verdict().code().equals(verdict) && diagnosis.certainty() != Certainty.AMBIGUOUS;
	}

	static Stream<String> stories() throws IOException {
		return new ClassPathResource("stories.txt", StoryTests.class).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.contains("…"))
			.map((line) -> line.replace('⏎', '\n'));
	}

}

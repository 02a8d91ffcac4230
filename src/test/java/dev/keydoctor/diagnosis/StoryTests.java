package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a story around an error leads to no other cause, and that a question about
 * one leads to its cause.
 */
@Tag("regex")
class StoryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<CaseFile> PASTED = CaseFile.pasted();

	@ParameterizedTest
	@MethodSource("stories")
	void theErrorCountsAndNotWhatIsToldAroundIt(String story) {
		Map<CaseFile, Diagnosis> judged = PASTED.stream()
			.collect(Collectors.toMap(Function.identity(),
					(example) -> judge(story.replaceFirst("…", Matcher.quoteReplacement(example.text())))));

		assertThat(judged).hasSizeGreaterThan(80)
			.allSatisfy((example, diagnosis) -> assertThat(example.isAstray(diagnosis)).isFalse());
		assertThat(judged.entrySet().stream().filter((one) -> one.getKey().isLost(one.getValue())))
			.hasSizeLessThan(PASTED.size() / 100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Does anyone know why I get \"…\"?", "Can someone tell me why n8n says …?",
			"Hi support, the plugin says … What now?", "Czy ktoś wie, co znaczy „…”?",
			"Ktoś wie, dlaczego Make mówi …?", "Qualcuno sa perché mi dice \"…\"?", "Avete mai visto \"…\" nel nodo?",
			"Others see \"…\" too." })
	void whoAsksAboutAnErrorHasMetIt(String question) {
		assertThat(List.of("You exceeded your current quota, please check your plan",
				"Incorrect API key provided: sk-a***",
				"Your organization must be verified to use the model `gpt-image-1`", "insufficient_quota"))
			.allSatisfy((error) -> assertThat(judge(question.replace("…", error)).verdict())
				.isEqualTo(judge(error).verdict()));
	}

	@Test
	void anotherCauseAndNoneAreNoticed() {
		CaseFile example = new CaseFile("invalid-key", "any", Map.of(), "Incorrect API key provided: sk-a***");

		assertThat(example.isAstray(judge("You exceeded your current quota, please check your plan"))).isTrue();
		assertThat(example.isLost(judge("The weather is fine"))).isTrue();
		assertThat(example.isAstray(judge("401"))).isFalse();
		assertThat(example.isLost(judge("401"))).isFalse();
	}

	private static Diagnosis judge(String text) {
		return RuleBooks.ruleBook().judge(Evidence.Pasted.of(Redaction.of(text), TextSource.PASTE), TODAY);
	}

	static Stream<String> stories() throws IOException {
		return new ClassPathResource("stories.txt", StoryTests.class).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.contains("…"))
			.map((line) -> line.replace('⏎', '\n'));
	}

}

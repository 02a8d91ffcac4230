package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a story around an error leads to no other cause, and that a question about
 * one leads to its cause.
 */
@Tag("regex")
@Execution(ExecutionMode.CONCURRENT)
class StoryTests {

	@ParameterizedTest
	@MethodSource("stories")
	void theErrorCountsAndNotWhatIsToldAroundIt(String story) {
		Surroundings.assertThatErrorsStayIn((error) -> story.replaceFirst("…", Matcher.quoteReplacement(error)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Does anyone know why I get \"…\"?", "Can someone tell me why n8n says …?",
			"Hi support, the plugin says … What now?", "Czy ktoś wie, co znaczy „…”?",
			"Ktoś wie, dlaczego Make mówi …?", "Qualcuno sa perché mi dice \"…\"?", "Avete mai visto \"…\" nel nodo?",
			"Others see \"…\" too." })
	void aQuestionAboutAnErrorIsJudgedLikeTheError(String question) {
		assertThat(List.of("You exceeded your current quota, please check your plan",
				"Incorrect API key provided: sk-a***",
				"Your organization must be verified to use the model `gpt-image-1`", "insufficient_quota"))
			.allSatisfy((error) -> assertThat(judge(question.replace("…", error)).verdict())
				.isEqualTo(judge(error).verdict()));
	}

	@Test
	void anotherCauseAndNoneAreNoticed() {
		CaseFile example = new CaseFile("invalid-key", "any", Map.of(), "Incorrect API key provided: sk-a***");

		assertThat(Surroundings.isAstray(example, judge("You exceeded your current quota, please check your plan")))
			.isTrue();
		assertThat(Surroundings.isLost(example, judge("The weather is fine"))).isTrue();
		assertThat(Surroundings.isAstray(example, judge("401"))).isFalse();
		assertThat(Surroundings.isLost(example, judge("401"))).isFalse();
	}

	private static Diagnosis judge(String text) {
		return RuleBooks.judge(text, TextSource.PASTE);
	}

	static Stream<String> stories() {
		return ResourceLines.of(StoryTests.class, "stories.txt")
			.stream()
			.filter((line) -> line.contains("…"))
			.map((line) -> line.replace('⏎', '\n'));
	}

}

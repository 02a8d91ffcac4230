package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Finding;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.openai.Answers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what holds for every answer there can be: status by code by content type by
 * shape.
 */
@Tag("regex")
class InvariantsTests {

	private static final List<String> CODES = Stream
		.concat(CodeMeanings.ALL.keySet().stream(),
				Stream.of("never_heard_of", "quota", "api_key_rotated", "expired_token", "key_2", "null", "401",
						"account", "ok", ""))
		.toList();

	private static final int STRIDE = 5;

	private static final List<String> TYPES = List.of("application/json", "application/json; charset=utf-8",
			"text/html", "text/plain", "application/octet-stream", "");

	/** Shapes that are no complete error of OpenAI's, made of one that is. */
	private static final List<UnaryOperator<String>> BROKEN = List.of((error) -> error.substring(0, error.length() - 1),
			(error) -> error.substring(1), (error) -> error + "}", (error) -> "[" + error + "]",
			(error) -> "<html><body>" + error + "</body></html>", (error) -> "\uFEFF" + error,
			(error) -> error.replace("\"error\"", "\"errors\""));

	/** What else comes in the place of an answer. */
	private static final List<String> ODD = List.of("", " ", "Unauthorized", "null", "{}", "[]", "{\"error\":null}",
			"{\"error\":{}}", "{\"error\":7}", "{\"detail\":\"invalid_api_key\"}",
			"<html>Incorrect API key provided</html>",
			"<!DOCTYPE html><title>Just a moment...</title> insufficient_quota", "401 Incorrect API key provided",
			"Your organization must be verified to use the model");

	@ParameterizedTest
	@EnumSource
	void onlyACodeOfTheTableSpeaksAgainstAKeyAndOnlyInAWholeError(Request request) {
		everywhere((status, code, type) -> {
			Verdict verdict = judge(answer(request, status, type, error("Something new.", code))).verdict();

			assertThat(isHarmless(verdict) || (status / 100 == 4 && verdict.code().equals(CodeMeanings.ALL.get(code))))
				.as("%d %s %s: %s, which code-meanings.tsv does not say of this code", status, code, type, verdict)
				.isTrue();
		});
	}

	@ParameterizedTest
	@EnumSource
	void aBrokenErrorSpeaksAgainstNoKey(Request request) {
		everywhere((status, code, type) -> {
			String body = BROKEN.get(Math.abs((status + code.hashCode()) % BROKEN.size()))
				.apply(error("Incorrect API key provided.", code));

			assertThat(judge(answer(request, status, type, body)).verdict()).matches(InvariantsTests::isHarmless);
		});
	}

	/* What refuses a key has a code; without one it may be trouble that passes. */
	@ParameterizedTest
	@ValueSource(strings = { "Could not verify API key, please try again later.",
			"API key validation failed due to an internal error.", "API key not found in cache, please retry.",
			"Failed to look up API key.", "Your API key was not recognized by this region.",
			"No API key found in request", "This API key is not valid for this endpoint." })
	void noWordsWithoutACodeSpeakAgainstAKey(String message) {
		for (Request request : Request.values()) {
			assertThat(judge(answer(request, 401, "application/json", error(message, "null"))).verdict())
				.isEqualTo(Verdict.AMBIGUOUS_UNAUTHORIZED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aWholeErrorAtItsStatusIsBelieved(Request request) {
		String type = "application/json";

		assertThat(judge(answer(request, 401, type, error("New.", "invalid_api_key"))).verdict())
			.isEqualTo(Verdict.INVALID_KEY);
		assertThat(judge(answer(request, 429, type, error("New.", "insufficient_quota"))).verdict())
			.isEqualTo(Verdict.INSUFFICIENT_QUOTA);
	}

	@ParameterizedTest
	@EnumSource
	void aBodyThatIsNoErrorSpeaksAgainstNoKey(Request request) {
		assertThat(statuses().flatMap((status) -> ODD.stream().map((body) -> answer(request, status, "", body)))
			.map((answer) -> judge(answer).verdict())
			.distinct()).allMatch(InvariantsTests::isHarmless);
	}

	@ParameterizedTest
	@EnumSource
	void healthyNeedsWhatWasAskedFor(Request request) {
		Map<Request, String> asked = Map.of(Request.MODELS, "{\"object\":\"list\",\"data\":[]}", Request.TEXT,
				"{\"object\":\"chat.completion\",\"choices\":[]}", Request.IMAGE, "{\"data\":[]}");
		assertThat(asked).as("a good answer to each request").containsKey(request);
		String body = asked.getOrDefault(request, "");

		statuses().forEach((status) -> assertThat(judge(answer(request, status, "", body)).verdict() == Verdict.HEALTHY)
			.as("%d", status)
			.isEqualTo(status == 200));
		assertThat(judge(answer(request, 200, "", body.substring(1))).verdict()).isEqualTo(Verdict.COULD_NOT_CHECK);
		assertThat(judge(answer(request, 200, "text/html", "<html>welcome</html>")).verdict())
			.isEqualTo(Verdict.COULD_NOT_CHECK);
	}

	@Test
	void aMessageNobodyHasHeardOfSpeaksAgainstNoKeyAndIsNotShown() {
		statuses().forEach((status) -> {
			Diagnosis diagnosis = judge(
					answer(Request.TEXT, status, "application/json", error("The canary stands here.", "")));

			assertThat(diagnosis.verdict()).matches(InvariantsTests::isHarmless);
			assertThat(diagnosis.toString()).doesNotContain("canary", "stands");
		});
	}

	@Test
	void aMessageThatSpeaksAgainstAKeyIsNotShownEither() {
		Diagnosis diagnosis = judge(answer(Request.MODELS, 401, "application/json",
				error("Incorrect API key provided: the canary.", "invalid_api_key")));

		assertThat(diagnosis.verdict()).isEqualTo(Verdict.WRONG_PROVIDER_KEY);
		assertThat(diagnosis.toString()).doesNotContain("canary");
	}

	/** Says nothing against a key or an account; 413 speaks of the request. */
	private static boolean isHarmless(Verdict verdict) {
		return verdict.isTrouble() || verdict.finding() == Finding.SEVERAL_CAUSES
				|| verdict == Verdict.REQUEST_TOO_LARGE;
	}

	/*
	 * Every code at every status of a refusal; elsewhere, where none speaks against a
	 * key, some of them at each status.
	 */
	private static void everywhere(Case someCase) {
		statuses().forEach((status) -> {
			int step = (status / 100 == 4) ? 1 : STRIDE;
			for (int i = status % step; i < CODES.size(); i += step) {
				someCase.check(status, CODES.get(i), TYPES.get((status + i) % TYPES.size()));
			}
		});
	}

	private static Stream<Integer> statuses() {
		return Stream.iterate(100, (status) -> status < 600, (status) -> status + 1);
	}

	private static String error(String message, String code) {
		return "{\"error\": {\"message\": \"%s\", \"type\": \"odd\", \"param\": null, \"code\": \"%s\"}}"
			.formatted(message, code);
	}

	private static Answer answer(Request request, int status, String type, String body) {
		return Answers.of(request, status, Map.of("content-type", type), body);
	}

	private static Diagnosis judge(Evidence evidence) {
		return RuleBooks.ruleBook().judge(evidence, LocalDate.of(2026, 11, 21));
	}

	/**
	 * One point of the space.
	 */
	@FunctionalInterface
	private interface Case {

		void check(int status, String code, String type);

	}

}

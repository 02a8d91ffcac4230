package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.openai.Answers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole plane of statuses and bodies: only a complete error of OpenAI's shape speaks
 * against a key or an account.
 */
class LiveAnswerTests {

	private static final List<String> ERRORS = List.of("invalid_api_key", "account_deactivated", "ip_not_authorized",
			"insufficient_quota", "billing_not_active", "mismatched_organization", "model_not_found",
			"unsupported_country_region_territory", "server_error", "brand_new_code");

	@ParameterizedTest
	@EnumSource(Evidence.Request.class)
	void withoutACompleteErrorNothingSpeaksAgainstTheKey(Evidence.Request request) {
		Stream<Verdict> verdicts = statuses()
			.flatMap((status) -> oddBodies().map((body) -> judge(request, status, body)));

		assertThat(verdicts.distinct()).extracting(Verdict::finding).doesNotContain(Finding.CAUSE);
	}

	@ParameterizedTest
	@EnumSource(Evidence.Request.class)
	void everyAnswerOfTheFourHundredsIsSomethingThatALiveCheckCanSay(Evidence.Request request) {
		Stream<Verdict> verdicts = statuses()
			.flatMap((status) -> ERRORS.stream().map((code) -> judge(request, status, error(code))));

		assertThat(verdicts.distinct()).contains(Verdict.INVALID_KEY, Verdict.INSUFFICIENT_QUOTA)
			.doesNotContain(Verdict.NETWORK, Verdict.NOT_OPENAI, Verdict.UNKNOWN, Verdict.HEALTHY,
					Verdict.MALFORMED_KEY);
	}

	private static Stream<Integer> statuses() {
		return IntStream.rangeClosed(100, 599).boxed();
	}

	private static Stream<String> oddBodies() {
		Stream<String> cut = ERRORS.stream().map((code) -> error(code).substring(0, error(code).length() - 1));
		Stream<String> odd = Stream.of("", " ", "Unauthorized", "null", "{}", "[]", "{\"error\":null}",
				"{\"error\":{}}", "{\"error\":7}", "{\"detail\":\"invalid_api_key\"}",
				"<html>Incorrect API key provided</html>",
				"<!DOCTYPE html><title>Just a moment...</title> insufficient_quota", "401 Incorrect API key provided",
				"Your organization must be verified to use the model", error("invalid_api_key") + "}");
		return Stream.concat(cut, odd);
	}

	private static String error(String code) {
		return "{\"error\":{\"message\":\"Incorrect API key provided\",\"type\":\"%1$s\",\"param\":null,\"code\":\"%1$s\"}}"
			.formatted(code);
	}

	private static Verdict judge(Evidence.Request request, int status, String body) {
		Evidence.Answer answer = Answers.of(request, status, Map.of(), body);
		return RuleBooks.ruleBook().judge(answer, LocalDate.of(2026, 11, 21)).verdict();
	}

}

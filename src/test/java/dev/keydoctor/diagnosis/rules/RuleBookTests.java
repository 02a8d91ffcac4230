package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.Answers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.keydoctor.diagnosis.rules.Conditions.anything;
import static dev.keydoctor.diagnosis.rules.Conditions.says;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("regex")
class RuleBookTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private final RuleBook rules = RuleBooks.ruleBook();

	@ParameterizedTest
	@EnumSource(KeyFault.class)
	void aKeyThatWasNotSentIsJudgedByItsFault(KeyFault fault) {
		Diagnosis diagnosis = this.rules.judge(new Evidence.Unsendable(fault), TODAY);

		assertThat(diagnosis.verdict()).isEqualTo(fault.verdict());
		assertThat(diagnosis.provider()).isEqualTo(fault.provider());
		assertThat(diagnosis.certainty()).isEqualTo(Certainty.CERTAIN);
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN_HOST, NETWORK", "REFUSED, NETWORK", "INSECURE, NETWORK", "RESET, NETWORK",
			"DEADLINE, COULD_NOT_CHECK", "CUT, COULD_NOT_CHECK", "TOO_LARGE, COULD_NOT_CHECK",
			"GARBLED, COULD_NOT_CHECK", "BUSY, COULD_NOT_CHECK", "CONTRADICTION, COULD_NOT_CHECK" })
	void silenceSaysNothingAboutTheKey(Evidence.NoAnswer noAnswer, Verdict verdict) {
		assertThat(this.rules.judge(noAnswer, TODAY).verdict()).isEqualTo(verdict);
	}

	@Test
	void theFirstRuleThatFitsDecides() {
		RuleTable rules = new RuleTable().likely("paper", says("no paper"), Verdict.SERVER_ERROR)
			.likely("printer", says("printer"), Verdict.NETWORK)
			.ambiguous("nothing", anything(), Verdict.UNKNOWN, Verdict.UNKNOWN);

		assertThat(judge(rules, "The printer has no paper").rule()).isEqualTo("paper");
		assertThat(judge(rules, "The printer is cold").rule()).isEqualTo("printer");
		assertThat(judge(rules, "It is cold").verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void onlyOfWhatPeopleTellSeveralCausesAreNamed() {
		RuleTable causes = new RuleTable().likely("paper", says("no paper"), Verdict.INVALID_KEY)
			.likely("printer", says("printer"), Verdict.INSUFFICIENT_QUOTA)
			.ambiguous("nothing", anything(), Verdict.UNKNOWN, Verdict.UNKNOWN);

		assertThat(judge(causes, "The printer has no paper").candidates()).containsExactly(Verdict.INVALID_KEY);
		assertThat(judge(new RuleTable().told(causes), "The printer has no paper").candidates())
			.containsExactly(Verdict.INVALID_KEY, Verdict.INSUFFICIENT_QUOTA);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-22, MODEL_ACCESS", "2026-10-23, MODEL_RETIRED" })
	void aModelIsRetiredFromTheDayOfItsShutdownOn(LocalDate day, Verdict verdict) {
		String text = "404 The model `gpt-image-1` does not exist or you do not have access to it.";

		assertThat(this.rules.judge(new Evidence.Pasted(text), day).verdict()).isEqualTo(verdict);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"object\":\"list\"}", "{\"data\":[]}", "[]", "null", "\"ok\"", "<html></html>",
			"{\"object\":\"list\",\"data\":[", "" })
	void onlyTheListItselfProvesAKey(String body) {
		Evidence.Answer answer = Answers.of(Evidence.Request.MODELS, 200, Map.of(), body);

		assertThat(this.rules.judge(answer, TODAY).verdict()).isEqualTo(Verdict.COULD_NOT_CHECK);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "nobody", textBlock = """
			HTTP 401 Unauthorized,               AMBIGUOUS_UNAUTHORIZED, nobody
			OpenAI says HTTP 401 Unauthorized,   AMBIGUOUS_UNAUTHORIZED, OPENAI
			You exceeded your current quota,     INSUFFICIENT_QUOTA,     OPENAI
			Your computer is low on paper,       UNKNOWN,                nobody
			""")
	void onlyWhoIsKnownIsNamed(String text, Verdict verdict, Provider provider) {
		assertThat(judge(text).verdict()).isEqualTo(verdict);
		assertThat(judge(text).provider()).isEqualTo(provider);
	}

	@Test
	void theAnswerToALiveCheckIsOpenAis() {
		assertThat(live(401, "").verdict()).isEqualTo(Verdict.AMBIGUOUS_UNAUTHORIZED);
		assertThat(live(401, "").provider()).isEqualTo(Provider.OPENAI);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<!DOCTYPE html><p>no        | BLOCKED_BY_EDGE
			<HTML lang=en>no            | BLOCKED_BY_EDGE
			<head><title>no</title>     | BLOCKED_BY_EDGE
			<!-- a --><body>no          | BLOCKED_BY_EDGE
			<error>no</error>           | AMBIGUOUS_FORBIDDEN
			no <html>                   | AMBIGUOUS_FORBIDDEN
			""")
	void aPageInPlaceOfAnAnswerIsSomebodyElses(String body, Verdict verdict) {
		assertThat(live(403, body).verdict()).isEqualTo(verdict);
	}

	@Test
	void theSentenceOfAnErrorIsNotReadInAPage() {
		String page = "<html><body>Incorrect API key provided, code invalid_api_key</body></html>";

		assertThat(live(401, page).verdict()).isEqualTo(Verdict.AMBIGUOUS_UNAUTHORIZED);
		assertThat(live(401, "{\"error\":{\"code\":\"invalid_api_key\"}}").verdict()).isEqualTo(Verdict.INVALID_KEY);
	}

	@Test
	void theSameErrorAtAStatusWhereOpenAiNeverSaysItIsNotBelieved() {
		String body = "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"Incorrect API key provided\"}}";

		assertThat(live(500, body).verdict()).isEqualTo(Verdict.SERVER_ERROR);
		assertThat(live(418, body).verdict()).isEqualTo(Verdict.COULD_NOT_CHECK);
	}

	@Test
	void onlyHarmlessWordsReachTheDiagnosis() {
		String secret = "sk-" + "proj-" + "a1B2".repeat(20);
		String body = "{\"error\":{\"message\":\"" + secret + "\",\"code\":\"" + secret + "\"}}";
		Evidence.Answer answer = Answers.of(Evidence.Request.TEXT, 401, Map.of("x-request-id", secret), body);

		assertThat(this.rules.judge(answer, TODAY).toString()).doesNotContain(secret);
		assertThat(answer.toString()).doesNotContain(secret);
	}

	@ParameterizedTest
	@EnumSource
	void anyTextGivesADiagnosis(TextSource source) {
		Random random = new Random(7);

		assertThat(Stream.generate(() -> noise(random)).limit(100))
			.allSatisfy((text) -> assertThat(RuleBooks.judge(text, source).candidates()).isNotEmpty());
	}

	@Test
	void aTelltaleSentenceIsFoundInTwentyThousandCharactersOfNoise() {
		String noise = "lorem ipsum 429 ".repeat(620);

		Diagnosis diagnosis = judge(noise + "Your organization must be veri\n  fied to use the model" + noise);

		assertThat(diagnosis.verdict()).isEqualTo(Verdict.ORGANIZATION_UNVERIFIED);
	}

	private static Diagnosis judge(RuleTable rules, String text) {
		return new RuleBook(rules, () -> RuleBooks.RETIREMENTS, Set.of()).judge(new Evidence.Pasted(text), TODAY);
	}

	private Diagnosis live(int status, String body) {
		return this.rules.judge(Answers.of(Evidence.Request.MODELS, status, Map.of(), body), TODAY);
	}

	private static Diagnosis judge(String text) {
		return RuleBooks.judge(text, TextSource.PASTE);
	}

	private static String noise(Random random) {
		String[] splinters = { "{", "}", "\"error\"", "\\", "\\u", "\\n", "&#", "&amp;", "<html>", "401", "429 ",
				" code: ", "\u001b[", "\ud83d", "sk-", "Bearer ", "try again in 9m", "…", "\0", "model `", "@", "令牌",
				"\n", "\n10:00:01 ", "exceeded your current", "quota ", "Incorrect API ", "key provided: ",
				"lnsufficient_quota ", "lnvalid_api_key ", "*".repeat(550), "You can find" };
		return random.ints(random.nextInt(60), 0, splinters.length)
			.mapToObj((i) -> splinters[i])
			.collect(Collectors.joining());
	}

}

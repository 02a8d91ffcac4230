package dev.keydoctor.diagnosis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.keydoctor.diagnosis.StepStatus.FAILED;
import static dev.keydoctor.diagnosis.StepStatus.NOT_TESTED;
import static dev.keydoctor.diagnosis.StepStatus.PASSED;
import static dev.keydoctor.diagnosis.StepStatus.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of which reports the portal can have made.
 */
class ReportValidatorTests {

	private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

	/** Those of the first checks, whose reports stay possible. */
	private static final List<Step> STEPS = StepSequence.OF_CHECKS.getFirst();

	private static final String ID = "req_" + "0123456789abcdef".repeat(2);

	private final ReportValidator validator = new ReportValidator(RuleBooks.ruleBook());

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.rules.CaseFile#all")
	void everyConclusionOfTheRuleBookIsPossible(CaseFile example) {
		Diagnosis diagnosis = RuleBooks.judge(example.evidence());
		boolean live = example.evidence() instanceof Evidence.Answer;
		List<StepResult> steps = !live ? List.of() : (diagnosis.verdict() == Verdict.HEALTHY)
				? steps(PASSED, PASSED, PASSED, NOT_TESTED) : steps(PASSED, FAILED, NOT_TESTED, NOT_TESTED);

		assertThat(isPossible(report(diagnosis, steps))).isTrue();
	}

	@Test
	void ofATextThatWasReadFromAPictureEachRuleMayBeLessSure() {
		Rule rule = RuleBooks.rule("quota");
		Diagnosis lessSure = new Diagnosis(rule.verdict(), Certainty.LIKELY, rule.atMostLikely().candidates(), "quota",
				null, new AnswerDetails(429, null, null, null));

		assertThat(isPossible(report(lessSure, List.of()))).isTrue();
		assertThat(isPossible(report(lessSure, steps(PASSED, FAILED, NOT_TESTED, NOT_TESTED)))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void aKeyThatIsNotSentIsPossibleWithItsOwnFaultOnly(KeyFault fault) {
		Diagnosis diagnosis = RuleBooks.ruleBook().judge(new Evidence.Unsendable(fault), LocalDate.EPOCH);
		List<StepResult> steps = steps(FAILED, NOT_TESTED, NOT_TESTED, NOT_TESTED);
		KeyFault other = (fault == KeyFault.EMPTY) ? KeyFault.PLACEHOLDER : KeyFault.EMPTY;

		assertThat(isPossible(report(diagnosis, steps, fault, NOON))).isTrue();
		assertThat(isPossible(report(diagnosis, steps, other, NOON))).isFalse();
		assertThat(isPossible(report(diagnosis, steps, null, NOON))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void noAnswerIsPossible(Evidence.NoAnswer none) {
		Diagnosis diagnosis = RuleBooks.ruleBook().judge(none, LocalDate.EPOCH);

		assertThat(isPossible(report(diagnosis, steps(PASSED, PASSED, FAILED, NOT_TESTED)))).isTrue();
		assertThat(isPossible(report(diagnosis.with(null, "eu"), steps(PASSED, WARNING, FAILED, NOT_TESTED)))).isTrue();
		assertThat(isPossible(report(diagnosis.with(null, "eu"), steps(PASSED, PASSED, FAILED, NOT_TESTED)))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "eu, ✓!✓·, true", "eu, ✓✓!✓, true", "eu, ✓✗··, true", "eu, ✓✓✓·, false", ", ✓!✓·, false" })
	void aCheckThatHasMovedToARegionsHostSaysSo(@Nullable String region, String steps, boolean possible) {
		Diagnosis refused = RuleBooks.ruleBook()
			.judge(new Evidence.Answer(Evidence.Request.MODELS, 401, Map.of(),
					new Body.Error(Map.of("code", "incorrect_hostname"))), LocalDate.EPOCH);

		assertThat(isPossible(report(refused.with(null, region), marked(steps)))).isEqualTo(possible);
	}

	@ParameterizedTest
	@ValueSource(strings = { "✓✗··", "✓✓✗·", "✓✓✓✗", "✓!✗·" })
	void aCheckMayEndWithTheFirstAnswerOfARegionsHost(String steps) {
		assertThat(isPossible(report(invalidKey().with(null, "eu"), marked(steps)))).isTrue();
		assertThat(isPossible(report(invalidKey().with(null, "Eu!"), marked(steps)))).isFalse();
		assertThat(isPossible(report(invalidKey().with(null, "eu"), List.of()))).isFalse();
	}

	static Stream<UnaryOperator<Diagnosis>> aForgedDiagnosisIsNoReport() {
		Verdict candidate = Verdict.INVALID_KEY;
		return Stream.of(
				(it) -> with(it, it.verdict(), "your-account-was-used-for-fraud.pay-at.evil.example", it.candidates()),
				(it) -> with(it, Verdict.ACCOUNT_DEACTIVATED, it.rule(), it.candidates()),
				(it) -> with(it, it.verdict(), it.rule(), Collections.nCopies(15, candidate)),
				(it) -> with(it, it.verdict(), it.rule(), List.of()),
				(it) -> with(it, it.verdict(), it.rule(), List.of(Verdict.ACCOUNT_DEACTIVATED)),
				(it) -> with(it, it.provider(), 999, it.details().errorCode(), it.details().requestId(), null),
				(it) -> with(it, it.provider(), 200, it.details().errorCode(), it.details().requestId(), null),
				(it) -> with(it, it.provider(), null, it.details().errorCode(), it.details().requestId(), null),
				(it) -> with(it, Provider.GOOGLE, 401, it.details().errorCode(), it.details().requestId(), null),
				(it) -> with(it, it.provider(), 401, "call_0048_22_555_0199", it.details().requestId(), null),
				(it) -> with(it, it.provider(), 401, it.details().errorCode(), "Call-0048-22-555-0199", null),
				(it) -> with(it, it.provider(), 401, it.details().errorCode(), "req_sandbox_invalid_key", null),
				(it) -> with(it, it.provider(), 401, it.details().errorCode(), "req_sandbox_call_somebody", null),
				(it) -> with(it, it.provider(), 401, it.details().errorCode(), it.details().requestId(), 20),
				(it) -> it.with("card-declined", null));
	}

	@ParameterizedTest
	@MethodSource
	void aForgedDiagnosisIsNoReport(UnaryOperator<Diagnosis> forgery) {
		List<StepResult> steps = steps(PASSED, FAILED, NOT_TESTED, NOT_TESTED);

		assertThat(isPossible(report(invalidKey(), steps))).isTrue();
		assertThat(isPossible(report(forgery.apply(invalidKey()), steps))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20T23:59:00Z, false", "2026-11-21T00:00:00Z, true", "2026-11-27T12:00:00Z, true",
			"2026-11-27T12:01:00Z, false", "+10136-01-01T00:00:00Z, false" })
	void noReportIsOlderThanThePortalOrOfTheFuture(Instant madeAt, boolean possible) {
		List<StepResult> steps = steps(PASSED, FAILED, NOT_TESTED, NOT_TESTED);

		assertThat(isPossible(report(invalidKey(), steps, null, madeAt))).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "PASSED FAILED NOT_TESTED NOT_TESTED, true", "WARNING FAILED NOT_TESTED NOT_TESTED, true",
			"PASSED WARNING PASSED FAILED, true", "PASSED WARNING FAILED NOT_TESTED, true",
			"PASSED PASSED WARNING FAILED, false", "PASSED PASSED PASSED WARNING, false",
			"PASSED PASSED PASSED NOT_TESTED, false", "NOT_TESTED FAILED NOT_TESTED NOT_TESTED, false",
			"PASSED NOT_TESTED FAILED NOT_TESTED, false", "FAILED NOT_TESTED NOT_TESTED NOT_TESTED, false",
			"PASSED FAILED, false" })
	void theStepsAreThoseOfACheck(String statuses, boolean possible) {
		StepStatus[] steps = Stream.of(statuses.split(" ")).map(StepStatus::valueOf).toArray(StepStatus[]::new);

		assertThat(isPossible(report(invalidKey(), steps(steps)))).isEqualTo(possible);
	}

	@ParameterizedTest
	@ValueSource(strings = { "asked-for", "odd-answer" })
	void aVerdictOfChecksAloneIsSaidOfNoText(String name) {
		Rule rule = RuleBooks.rule(name);
		Diagnosis diagnosis = new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), name, null,
				AnswerDetails.NONE);

		assertThat(isPossible(report(diagnosis, List.of()))).isFalse();
	}

	@Test
	void aReportOutlivesItsRule() {
		Diagnosis old = with(invalidKey(), Verdict.BAD_REQUEST, "invalid-request", List.of(Verdict.BAD_REQUEST));

		assertThat(RuleBooks.RULES.rules()).extracting(Rule::name).doesNotContain("invalid-request");
		assertThat(isPossible(report(with(old, old.provider(), 400, null, ID, null), List.of()))).isTrue();
	}

	@Test
	void aWaitOfMoreThanAWeekIsImpossible() {
		Evidence text = new Evidence.Pasted("429 Rate limit reached for gpt-5 on requests per min. Try again in 20s.");
		Diagnosis limited = RuleBooks.ruleBook().judge(text, LocalDate.EPOCH);

		assumeThat(limited.details().retryAfterSeconds()).isEqualTo(20);
		assertThat(isPossible(report(limited, List.of()))).isTrue();
		assertThat(isPossible(report(with(limited, limited.provider(), 429, null, null, 1_048_575), List.of())))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "INVALID_KEY INSUFFICIENT_QUOTA, true", "INSUFFICIENT_QUOTA RATE_LIMITED MODEL_ACCESS, true",
			"INVALID_KEY, false", "INVALID_KEY MISSING_KEY, false", "INVALID_KEY UNKNOWN, false",
			"UNKNOWN INVALID_KEY, false" })
	void severalErrorsAreMendedAtSeveralPlaces(String verdicts, boolean possible) {
		List<Verdict> candidates = Stream.of(verdicts.split(" ")).map(Verdict::valueOf).toList();
		Diagnosis several = new Diagnosis(candidates.getFirst(), Certainty.AMBIGUOUS, candidates,
				Circumstance.SEVERAL_ERRORS.code(), null, AnswerDetails.NONE);

		assertThat(isPossible(report(several, List.of()))).isEqualTo(possible);
		assertThat(isPossible(report(several, marked("✓✗··")))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "MISSING_KEY INVALID_KEY NETWORK, true", "MISSING_KEY INVALID_KEY, true", "MISSING_KEY, false",
			"MISSING_KEY INVALID_KEY NETWORK OVERLOADED, false", "MISSING_KEY INVALID_KEY INVALID_KEY, false",
			"UNKNOWN INVALID_KEY NETWORK, false", "MISSING_KEY HEALTHY NETWORK, false" })
	void aGuessHasTwoOrThreeCandidatesThatTextsTell(String verdicts, boolean possible) {
		List<Verdict> candidates = Stream.of(verdicts.split(" ")).map(Verdict::valueOf).toList();
		Diagnosis guess = new Diagnosis(candidates.getFirst(), Certainty.AMBIGUOUS, candidates,
				Circumstance.OWN_WORDS.code(), null, AnswerDetails.NONE);
		Diagnosis sure = new Diagnosis(Verdict.MISSING_KEY, Certainty.LIKELY, candidates, Circumstance.OWN_WORDS.code(),
				null, AnswerDetails.NONE);

		assertThat(isPossible(report(guess, List.of()))).isEqualTo(possible);
		assertThat(isPossible(report(guess, marked("✓✗··")))).isFalse();
		assertThat(isPossible(report(sure, List.of()))).isFalse();
	}

	private boolean isPossible(Report report) {
		return this.validator.isPossible(report, NOON);
	}

	private static Diagnosis invalidKey() {
		return with(RuleBooks.ruleBook().judge(new Evidence.Pasted("invalid_api_key"), LocalDate.EPOCH),
				Provider.OPENAI, 401, "invalid_api_key", ID, null);
	}

	private static Diagnosis with(Diagnosis it, Verdict verdict, String rule, List<Verdict> candidates) {
		return new Diagnosis(verdict, it.certainty(), candidates, rule, it.provider(), it.details());
	}

	private static Diagnosis with(Diagnosis it, @Nullable Provider provider, @Nullable Integer status,
			@Nullable String code, @Nullable String id, @Nullable Integer wait) {
		return new Diagnosis(it.verdict(), it.certainty(), it.candidates(), it.rule(), provider,
				new AnswerDetails(status, code, id, wait));
	}

	private static List<StepResult> marked(String marks) {
		return steps(marks.chars().mapToObj((mark) -> switch (mark) {
			case '✓' -> PASSED;
			case '!' -> WARNING;
			case '✗' -> FAILED;
			default -> NOT_TESTED;
		}).toArray(StepStatus[]::new));
	}

	private static List<StepResult> steps(StepStatus... statuses) {
		return IntStream.range(0, statuses.length).mapToObj((i) -> new StepResult(STEPS.get(i), statuses[i])).toList();
	}

	private static Report report(Diagnosis diagnosis, List<StepResult> steps) {
		return report(diagnosis, steps, null, NOON);
	}

	private static Report report(Diagnosis diagnosis, List<StepResult> steps, @Nullable KeyFault fault,
			Instant madeAt) {
		return new Report(diagnosis, steps, steps.isEmpty() ? null : KeyKind.PROJECT, fault, Set.of(), false, madeAt);
	}

}

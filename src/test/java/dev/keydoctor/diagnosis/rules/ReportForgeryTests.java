package dev.keydoctor.diagnosis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.keydoctor.diagnosis.rules.RuleBooks.rule;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a report which looks like one of ours is none where a single thing is forged
 * in it: one for each rule of the {@link ReportValidator} that no other test needs.
 */
class ReportForgeryTests {

	private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

	/** Those of the first checks, whose reports stay possible. */
	private static final List<Step> STEPS = StepSequence.OF_CHECKS.getFirst();

	private static final Rule INVALID = rule("incorrect-key");

	private final ReportValidator validator = new ReportValidator(RuleBooks.ruleBook());

	@Test
	void withoutAForgeryTheyArePossible() {
		assertThat(isPossible(text(of(INVALID, 401)))).isTrue();
		assertThat(isPossible(check(of(INVALID, 401), KeyKind.PROJECT))).isTrue();
		assertThat(isPossible(text(of(rule("headline-400"), 400)))).isTrue();
		assertThat(isPossible(check(refused(null), KeyKind.PROJECT))).isTrue();
	}

	@Test
	void aTextShowsNoStatusThatThereIsNot() {
		assertThat(isPossible(text(of(INVALID, 999)))).isFalse();
	}

	@Test
	void aTextIsJudgedByARule() {
		Diagnosis forged = new Diagnosis(INVALID.verdict(), INVALID.certainty(), INVALID.candidates(), "no-such-rule",
				null, AnswerDetails.NONE);

		assertThat(isPossible(text(forged))).isFalse();
	}

	@Test
	void noRuleIsSurerThanItIs() {
		Rule likely = rule("key-refused");
		Diagnosis forged = new Diagnosis(likely.verdict(), Certainty.CERTAIN, likely.candidates(), likely.name(), null,
				AnswerDetails.NONE);

		assertThat(isPossible(text(of(likely, null)))).isTrue();
		assertThat(isPossible(text(forged))).isFalse();
	}

	@Test
	void nothingIsTakenOffAText() {
		Report forged = new Report(of(INVALID, 401), List.of(), null, null, Set.of(Repair.values()[0]), false, NOON);

		assertThat(isPossible(forged)).isFalse();
	}

	@Test
	void onlyOfAKeyIsItSaidHowLongItWas() {
		Report forged = new Report(of(rule("headline-400"), 400), List.of(), null, null, Set.of(), false, NOON, 40,
				List.of());

		assertThat(isPossible(forged)).isFalse();
	}

	@Test
	void aCheckHasAKeyOfSomeKind() {
		assertThat(isPossible(check(of(INVALID, 401), null))).isFalse();
	}

	@Test
	void aRuleForTextsIsFoundByNoCheck() {
		assertThat(LiveVerdicts.areConcludedBy(rule("headline-400"))).isFalse();
		assertThat(isPossible(check(of(rule("headline-400"), 400), KeyKind.PROJECT))).isFalse();
	}

	@Test
	void aTextIsOfNoKeyAndAKeyOfNoText() {
		Diagnosis invalid = of(INVALID, 401);
		List<StepResult> steps = check(invalid, KeyKind.PROJECT).steps();

		assertThat(isPossible(new Report(invalid, List.of(), KeyKind.PROJECT, null, Set.of(), false, NOON))).isFalse();
		assertThat(isPossible(new Report(invalid, steps, KeyKind.PROJECT, null, Set.of(), true, NOON))).isFalse();
		assertThat(isPossible(new Report(invalid, steps, KeyKind.PROJECT, null, Set.of(), false, NOON, 40, List.of())))
			.isFalse();
	}

	@Test
	void theFaultOfWhatWasSentAgreesWithTheVerdict() {
		assertThat(isPossible(sent(KeyFault.MASKED, rule("foreign-key-echoed")))).isTrue();
		assertThat(isPossible(sent(KeyFault.MASKED, INVALID))).isFalse();
	}

	@Test
	void nothingIsTestedBehindAFailedStep() {
		assertThat(isPossible(checkEndingWith(StepStatus.NOT_TESTED))).isTrue();
		assertThat(isPossible(checkEndingWith(StepStatus.PASSED))).isFalse();
		assertThat(isPossible(checkEndingWith(StepStatus.FAILED))).isFalse();
	}

	@Test
	void aCheckWithoutAnAnswerHasNoStatus() {
		assertThat(isPossible(check(refused(503), KeyKind.PROJECT))).isFalse();
	}

	@Test
	void noSectionAndNoRegionIsMadeUp() {
		Diagnosis message = of(RuleBooks.RULES.rules()
			.stream()
			.filter((rule) -> rule.verdict() == Verdict.WEBSITE_MESSAGE)
			.findFirst()
			.orElseThrow(), null);
		Diagnosis region = of(rule("region-host"), 401);

		assertThat(isPossible(text(message))).isTrue();
		assertThat(isPossible(text(message.with("call-0048-22-555-0199", null)))).isFalse();
		assertThat(isPossible(text(region.with(null, "eu")))).isTrue();
		assertThat(isPossible(text(region.with(null, "call-0048-22")))).isFalse();
	}

	@Test
	void onlyWhatNoRuleKnowsIsAnsweredBySections() {
		Report question = text(RuleBooks.judge("where is my key?", TextSource.PASTE));

		assertThat(isPossible(question.withSections(List.of("create-key", "api-key", "lost-key")))).isTrue();
		assertThat(isPossible(question.withSections(List.of("create-key", "create-key")))).isFalse();
		assertThat(isPossible(question.withSections(List.of("a", "b", "c", "d")))).isFalse();
		assertThat(isPossible(text(of(INVALID, 401)).withSections(List.of("create-key")))).isFalse();
		assertThat(isPossible(check(of(INVALID, 401), KeyKind.PROJECT).withSections(List.of("create-key")))).isFalse();
	}

	private boolean isPossible(Report report) {
		return this.validator.isPossible(report, NOON);
	}

	private static Diagnosis of(Rule rule, @Nullable Integer status) {
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), null,
				new AnswerDetails(status, null, null, null));
	}

	private static Diagnosis refused(@Nullable Integer status) {
		Diagnosis it = RuleBooks.ruleBook().judge(Evidence.NoAnswer.REFUSED, LocalDate.EPOCH);
		return new Diagnosis(it.verdict(), it.certainty(), it.candidates(), it.rule(), it.provider(),
				new AnswerDetails(status, null, null, null));
	}

	private static Report text(Diagnosis diagnosis) {
		return new Report(diagnosis, List.of(), null, null, Set.of(), false, NOON);
	}

	private static Report sent(KeyFault fault, Rule rule) {
		return new Report(of(rule, 401), List.of(), null, fault, Set.of(), false, NOON);
	}

	private static Report checkEndingWith(StepStatus last) {
		List<StepResult> steps = check(of(INVALID, 401), KeyKind.PROJECT).steps();
		return new Report(of(INVALID, 401),
				List.of(steps.get(0), steps.get(1), steps.get(2), new StepResult(STEPS.get(3), last)), KeyKind.PROJECT,
				null, Set.of(), false, NOON);
	}

	private static Report check(Diagnosis diagnosis, @Nullable KeyKind kind) {
		List<StepResult> steps = List.of(new StepResult(STEPS.get(0), StepStatus.PASSED),
				new StepResult(STEPS.get(1), StepStatus.FAILED), new StepResult(STEPS.get(2), StepStatus.NOT_TESTED),
				new StepResult(STEPS.get(3), StepStatus.NOT_TESTED));
		return new Report(diagnosis, steps, kind, null, Set.of(), false, NOON);
	}

}

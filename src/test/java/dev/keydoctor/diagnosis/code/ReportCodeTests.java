package dev.keydoctor.diagnosis.code;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.CaseFile;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportCodeTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Test
	void carriesAWholeReportInLessThanATweet() {
		String code = ReportCode.encode(usual());

		assertThat(code).hasSizeLessThan(120).matches("[A-Za-z0-9_-]+");
		assertThat(ReportCode.decode(code)).contains(usual());
	}

	@Test
	void carriesEveryReport() {
		Random random = new Random(11);

		Stream.generate(() -> any(random)).limit(2000).forEach((report) -> {
			assertThat(ReportCode.encode(report)).hasSizeLessThanOrEqualTo(300);
			assertThat(ReportCode.decode(ReportCode.encode(report))).contains(report);
		});
	}

	@Test
	void carriesTheSectionsThatMayAnswerAQuestion() {
		Diagnosis unknown = new Diagnosis(Verdict.UNKNOWN, Certainty.CERTAIN, List.of(Verdict.UNKNOWN),
				"nothing-recognised", null, AnswerDetails.NONE);
		Report answered = pasted(unknown)
			.withSections(List.of("teachers-spending", "verification-still-403", "images-403-short"));

		String code = ReportCode.encode(answered);

		assertThat(code).hasSizeLessThan(120);
		assertThat(ReportCode.decode(code)).contains(answered);
	}

	@Test
	void carriesEveryCaseOfTheRuleBook() {
		CaseFile.all().forEach((example) -> {
			Report report = pasted(RuleBooks.judge(example.evidence()));
			assertThat(ReportCode.decode(ReportCode.encode(report))).contains(report);
		});
	}

	@Test
	void aSingleWrongCharacterIsNoticed() {
		String code = ReportCode.encode(usual());
		Stream<String> wrong = IntStream.range(0, code.length())
			.boxed()
			.flatMap((at) -> "ABYZabyz0189-_.=".chars().mapToObj((c) -> replaced(code, at, (char) c)))
			.filter((changed) -> !changed.equals(code));

		assertThat(wrong).allSatisfy((changed) -> assertThat(ReportCode.decode(changed)).isEmpty());
	}

	@Test
	void aCutOrLengthenedCodeIsNoticed() {
		String code = ReportCode.encode(usual());

		assertThat(IntStream.range(0, code.length()).mapToObj((end) -> code.substring(0, end)))
			.allSatisfy((cut) -> assertThat(ReportCode.decode(cut)).isEmpty());
		assertThat(Stream.of("A", "=", "AAAA", "\n"))
			.allSatisfy((more) -> assertThat(ReportCode.decode(code + more)).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "żółć", "../../etc/passwd", "%00", "AAAAAAAAAAAA", "null" })
	void nonsenseIsNoReport(String code) {
		assertThat(ReportCode.decode(code)).isEmpty();
		assertThat(ReportCode.decode(code.repeat(200))).isEmpty();
	}

	@Test
	void textThatNoDiagnosisMayHoldIsNotWritten() {
		Diagnosis leaking = new Diagnosis(Verdict.UNKNOWN, Certainty.AMBIGUOUS, List.of(), "rule", null,
				new AnswerDetails(null, "Anna <anna@example.org>", null, null));

		assertThatIllegalArgumentException().isThrownBy(() -> ReportCode.encode(pasted(leaking)));
	}

	private static Report usual() {
		Diagnosis diagnosis = new Diagnosis(Verdict.ORGANIZATION_UNVERIFIED, Certainty.CERTAIN,
				List.of(Verdict.ORGANIZATION_UNVERIFIED), "must-be-verified", Provider.OPENAI,
				new AnswerDetails(403, null, "req_5d41402abc4b2a76b9719d911017c592", null));
		List<StepResult> steps = List.of(new StepResult(Step.FORMAT, StepStatus.PASSED),
				new StepResult(Step.AUTHENTICATION, StepStatus.WARNING),
				new StepResult(Step.GENERATION, StepStatus.PASSED), new StepResult(Step.IMAGES, StepStatus.FAILED));
		return new Report(diagnosis, steps, KeyKind.PROJECT, null, Set.of(Repair.BLANKS, Repair.DASH), false, NOON);
	}

	private static Report pasted(Diagnosis diagnosis) {
		return new Report(diagnosis, List.of(), null, null, Set.of(), true, NOON);
	}

	private static Report any(Random random) {
		Verdict verdict = any(random, Verdict.class);
		Certainty certainty = any(random, Certainty.class);
		List<Verdict> candidates = (certainty == Certainty.AMBIGUOUS)
				? IntStream.range(0, 1 + random.nextInt(8)).mapToObj((i) -> any(random, Verdict.class)).toList()
				: List.of(verdict);
		Diagnosis diagnosis = new Diagnosis(verdict, certainty, candidates, "some-rule-" + random.nextInt(100),
				orNull(random, any(random, Provider.class)),
				new AnswerDetails(orNull(random, 100 + random.nextInt(500)), orNull(random, "code_" + random.nextInt()),
						orNull(random, "req_Ab-" + random.nextInt(99)), orNull(random, random.nextInt(604801))));
		boolean pasted = random.nextBoolean();
		return new Report(diagnosis, pasted ? List.of() : List.of(new StepResult(Step.FORMAT, StepStatus.PASSED)),
				pasted ? null : any(random, KeyKind.class), null, anyRepairs(random), pasted && random.nextBoolean(),
				NOON.plusSeconds(random.nextInt(1_000_000_000)));
	}

	private static <E extends Enum<E>> E any(Random random, Class<E> type) {
		return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
	}

	private static <T> @Nullable T orNull(Random random, T value) {
		return random.nextBoolean() ? value : null;
	}

	private static Set<Repair> anyRepairs(Random random) {
		Set<Repair> repairs = EnumSet.allOf(Repair.class);
		repairs.removeIf((repair) -> random.nextBoolean());
		return repairs;
	}

	private static String replaced(String code, int at, char c) {
		return code.substring(0, at) + c + code.substring(at + 1);
	}

}

package dev.keydoctor.diagnosis.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a report code, bit by bit. A change of the layout needs a new version.
 */
final class ReportBits {

	/** The layout of most reports. */
	private static final int FIRST = 1;

	/** The same, and behind it what only some reports have. */
	private static final int SECOND = 2;

	/** The same again, and behind it the sections that may answer a question. */
	private static final int THIRD = 3;

	/* How many bits each number takes. */
	private static final int STATUS = 10;

	private static final int SECONDS = 20;

	private static final int MINUTES = 32;

	private static final int LENGTH = 9;

	private static final int SECTIONS = 2;

	private ReportBits() {
	}

	static void write(Report report, BitWriter to) {
		to.number(version(report), 6);
		write(report.diagnosis(), to);
		to.number(report.steps().size(), 3);
		report.steps().forEach((step) -> write(step, to));
		WireOrdinals.KINDS.write(report.keyKind(), to);
		WireOrdinals.FAULTS.write(report.fault(), to);
		writeRepairs(report.repairs(), to);
		to.number(report.redacted() ? 1 : 0, 1);
		to.number(report.madeAt().getEpochSecond() / 60, MINUTES);
		if (version(report) >= SECOND) {
			SixBitText.NAME.write(report.diagnosis().section(), to);
			SixBitText.NAME.write(report.diagnosis().region(), to);
			writeOrZero(report.sentLength(), LENGTH, to);
		}
		if (version(report) == THIRD) {
			to.number(report.sections().size(), SECTIONS);
			report.sections().forEach((name) -> SixBitText.NAME.write(name, to));
		}
	}

	static Report read(BitReader from) {
		long version = from.number(6);
		if (version < FIRST || version > THIRD) {
			throw new IllegalArgumentException("Unknown version");
		}
		Diagnosis diagnosis = readDiagnosis(from);
		List<StepResult> steps = readSteps(from);
		KeyKind kind = WireOrdinals.KINDS.readOrNull(from);
		KeyFault fault = WireOrdinals.FAULTS.readOrNull(from);
		Set<Repair> repairs = readRepairs(from);
		boolean redacted = from.number(1) == 1;
		Instant madeAt = Instant.ofEpochSecond(from.number(MINUTES) * 60);
		boolean second = version >= SECOND;
		String section = second ? SixBitText.NAME.readOrNull(from) : null;
		String region = second ? SixBitText.NAME.readOrNull(from) : null;
		Integer sentLength = second ? readOrNull(LENGTH, from) : null;
		List<String> sections = (version == THIRD) ? readSections(from) : List.of();
		return new Report(diagnosis.with(section, region), steps, kind, fault, repairs, redacted, madeAt, sentLength,
				sections);
	}

	private static List<String> readSections(BitReader from) {
		List<String> sections = new ArrayList<>();
		for (long left = from.number(SECTIONS); left > 0; left--) {
			sections.add(Objects.requireNonNullElse(SixBitText.NAME.readOrNull(from), ""));
		}
		return sections;
	}

	private static int version(Report report) {
		if (!report.sections().isEmpty()) {
			return THIRD;
		}
		Diagnosis diagnosis = report.diagnosis();
		boolean more = diagnosis.section() != null || diagnosis.region() != null || report.sentLength() != null;
		return more ? SECOND : FIRST;
	}

	private static void write(Diagnosis diagnosis, BitWriter to) {
		WireOrdinals.VERDICTS.write(diagnosis.verdict(), to);
		WireOrdinals.CERTAINTIES.write(diagnosis.certainty(), to);
		writeCandidates(diagnosis, to);
		SixBitText.NAME.write(diagnosis.rule(), to);
		WireOrdinals.PROVIDERS.write(diagnosis.provider(), to);
		AnswerDetails details = diagnosis.details();
		writeOrZero(details.httpStatus(), STATUS, to);
		SixBitText.NAME.write(details.errorCode(), to);
		SixBitText.ID.write(details.requestId(), to);
		to.number((details.retryAfterSeconds() != null) ? 1 : 0, 1);
		writeOrZero(details.retryAfterSeconds(), SECONDS, to);
	}

	private static Diagnosis readDiagnosis(BitReader from) {
		Verdict verdict = WireOrdinals.VERDICTS.read(from);
		Certainty certainty = WireOrdinals.CERTAINTIES.read(from);
		List<Verdict> candidates = readCandidates(verdict, certainty, from);
		String rule = Objects.requireNonNullElse(SixBitText.NAME.readOrNull(from), "");
		Provider provider = WireOrdinals.PROVIDERS.readOrNull(from);
		Integer status = readOrNull(STATUS, from);
		String code = SixBitText.NAME.readOrNull(from);
		String id = SixBitText.ID.readOrNull(from);
		boolean wait = from.number(1) == 1;
		int seconds = (int) from.number(SECONDS);
		return new Diagnosis(verdict, certainty, candidates, rule, provider,
				new AnswerDetails(status, code, id, wait ? seconds : null));
	}

	/* Zero means: only the verdict itself. */
	private static void writeCandidates(Diagnosis diagnosis, BitWriter to) {
		boolean alone = diagnosis.candidates().equals(List.of(diagnosis.verdict()));
		List<Verdict> candidates = alone ? List.of() : diagnosis.candidates();
		to.number(candidates.size(), 4);
		candidates.forEach((candidate) -> {
			WireOrdinals.VERDICTS.write(candidate, to);
			WireOrdinals.CERTAINTIES.write(diagnosis.certainty(), to);
		});
	}

	/* Behind each stands the certainty, which is that of the verdict. */
	private static List<Verdict> readCandidates(Verdict alone, Certainty certainty, BitReader from) {
		List<Verdict> candidates = new ArrayList<>();
		for (long left = from.number(4); left > 0; left--) {
			candidates.add(WireOrdinals.VERDICTS.read(from));
			if (WireOrdinals.CERTAINTIES.read(from) != certainty) {
				throw new IllegalArgumentException("Another certainty");
			}
		}
		return candidates.isEmpty() ? List.of(alone) : candidates;
	}

	private static void write(StepResult step, BitWriter to) {
		WireOrdinals.STEPS.write(step.step(), to);
		WireOrdinals.STATUSES.write(step.status(), to);
	}

	private static List<StepResult> readSteps(BitReader from) {
		List<StepResult> steps = new ArrayList<>();
		for (long left = from.number(3); left > 0; left--) {
			steps.add(new StepResult(WireOrdinals.STEPS.read(from), WireOrdinals.STATUSES.read(from)));
		}
		return steps;
	}

	private static void writeRepairs(Set<Repair> repairs, BitWriter to) {
		to.number(repairs.size(), 4);
		repairs.stream()
			.sorted(Comparator.comparing(WireOrdinals.REPAIRS.words()::indexOf))
			.forEach((repair) -> WireOrdinals.REPAIRS.write(repair, to));
	}

	private static Set<Repair> readRepairs(BitReader from) {
		Set<Repair> repairs = EnumSet.noneOf(Repair.class);
		for (long left = from.number(4); left > 0; left--) {
			repairs.add(WireOrdinals.REPAIRS.read(from));
		}
		return repairs;
	}

	private static void writeOrZero(@Nullable Integer number, int width, BitWriter to) {
		to.number((number != null) ? number : 0, width);
	}

	private static @Nullable Integer readOrNull(int width, BitReader from) {
		int number = (int) from.number(width);
		return (number != 0) ? number : null;
	}

}

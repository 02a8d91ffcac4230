package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check of what becomes of the pasted cases in other surroundings: a story around them,
 * or what a window makes of them.
 */
final class Surroundings {

	private static final List<CaseFile> PASTED = CaseFile.pasted();

	private Surroundings() {
	}

	/** None leads to another cause for sure, and hardly any error is lost. */
	static void assertThatErrorsStayIn(UnaryOperator<String> surroundings) {
		Map<CaseFile, Diagnosis> judged = PASTED.stream()
			.collect(Collectors.toMap(Function.identity(),
					(example) -> RuleBooks.judge(surroundings.apply(example.text()), TextSource.PASTE)));

		assertThat(judged).hasSizeGreaterThan(80)
			.allSatisfy((example, diagnosis) -> assertThat(isAstray(example, diagnosis)).isFalse());
		assertThat(judged.entrySet().stream().filter((one) -> isLost(one.getKey(), one.getValue())))
			.hasSizeLessThan(PASTED.size() / 100);
	}

	static boolean isAstray(CaseFile example, Diagnosis diagnosis) {
		return !isSame(example, diagnosis) && diagnosis.certainty() != Certainty.AMBIGUOUS;
	}

	/** What people only tell in their own words cannot be lost: it is read alone. */
	static boolean isLost(CaseFile example, Diagnosis diagnosis) {
		return !isSame(example, diagnosis) && diagnosis.verdict() == Verdict.UNKNOWN && !isToldInOwnWords(example);
	}

	private static boolean isToldInOwnWords(CaseFile example) {
		ParsedError error = PastedReading.of((Evidence.Pasted) example.evidence(), (_) -> false, Deadline.NEVER)
			.error();
		return RuleBooks.RULES.deciding(error, Deadline.NEVER).verdict() == Verdict.UNKNOWN;
	}

	private static boolean isSame(CaseFile example, Diagnosis diagnosis) {
		return diagnosis.verdict().code().equals(example.verdict());
	}

}

package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the rule book does what its specification says, the case files.
 */
@Tag("regex")
class CaseTests {

	@ParameterizedTest
	@MethodSource("cases")
	void aCaseIsJudgedAsItsFolderSays(CaseFile example) {
		Diagnosis diagnosis = judge(example);

		assertThat(diagnosis.verdict().code()).as(diagnosis.rule()).isEqualTo(example.verdict());
		assertThat(example.describe(diagnosis)).isEqualTo(example.expectations());
	}

	@Test
	void everyVerdictHasACase() {
		List<String> verdicts = Arrays.stream(Verdict.values()).map(Verdict::code).toList();

		List<String> withCase = cases().map(CaseFile::verdict).distinct().toList();

		assertThat(without(verdicts, withCase)).as("verdicts without a folder in diagnosis/cases").isEmpty();
		assertThat(without(withCase, verdicts)).as("folders of cases without a verdict").isEmpty();
	}

	@Test
	void everyRuleDecidesACase() {
		List<String> deciding = cases().map((example) -> judge(example).rule()).toList();

		assertThat(without(RuleBooks.RULES.rules().stream().map(Rule::name).toList(), deciding))
			.as("rules that decide no file in diagnosis/cases: none is there, or an earlier rule wins")
			.isEmpty();
	}

	@Test
	void everyCaseNamesItsRule() {
		assertThat(cases()).allSatisfy((example) -> assertThat(example.expected()).containsKeys("rule", "expect"));
	}

	private static Diagnosis judge(CaseFile example) {
		return RuleBooks.judge(example.evidence());
	}

	private static List<String> without(List<String> all, List<String> some) {
		return all.stream().filter((one) -> !some.contains(one)).toList();
	}

	private static Stream<CaseFile> cases() {
		return CaseFile.all().stream();
	}

}

package dev.keydoctor.diagnosis.rules;

import java.util.List;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	@Test
	void rulesAreNamedOnceAndInTheLettersThatAReportCodeCarries() {
		List<String> names = RuleBooks.RULES.rules().stream().map(Rule::name).toList();

		assertThat(names).doesNotHaveDuplicates().allMatch((name) -> name.matches("[a-z0-9-]{3,32}"));
	}

	@Test
	void rulesNameSeveralCandidatesExactlyWhereTheyAreAmbiguous() {
		List<Rule> open = RuleBooks.RULES.rules().stream().filter((rule) -> rule.verdict() != Verdict.UNKNOWN).toList();

		assertThat(open).allSatisfy((rule) -> assertThat(rule.candidates().size() > 1).as(rule.name())
			.isEqualTo(rule.certainty() == Certainty.AMBIGUOUS));
	}

	@Test
	void rulesAreAmbiguousWhereTheVerdictSaysSo() {
		List<Rule> asking = RuleBooks.RULES.rules()
			.stream()
			.filter((rule) -> rule.verdict().code().startsWith("ambiguous-"))
			.toList();

		assertThat(asking).isNotEmpty().allMatch((rule) -> rule.certainty() == Certainty.AMBIGUOUS);
	}

	@Test
	void noRuleCallsAPastedTextHealthy() {
		List<Rule> healthy = RuleBooks.RULES.rules()
			.stream()
			.filter((rule) -> rule.verdict() == Verdict.HEALTHY)
			.toList();

		assertThat(healthy).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.condition().fits(pastedWithEverything())).isFalse());
	}

	private static ParsedError pastedWithEverything() {
		String text = "200 {\"object\":\"list\",\"data\":[]} max_tokens or model output limit was reached";
		return PastedReading.of(new Evidence.Pasted(text), (_) -> false, Deadline.NEVER).error();
	}

}

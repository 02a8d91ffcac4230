package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that reports stay what they were: links to them stand in mails and tickets and
 * cannot be changed any more.
 */
class ShippedRuleTests {

	@Test
	void theLedgerHasEachRuleAsItIsToday() {
		assertThat(missing(RuleBooks.RULES.rules()))
			.as("lines to add at the end of shipped-rules.txt, and none taken out")
			.isEmpty();
	}

	@Test
	void aRuleThatSaysSomethingElseIsMissed() {
		Rule renamed = Rule.single("asked-for-anew", Conditions.anything(), Verdict.HEALTHY, Certainty.CERTAIN);
		Rule changed = Rule.single("asked-for", Conditions.anything(), Verdict.HEALTHY, Certainty.LIKELY);
		Rule onlyPasted = Rule.single("region", Conditions.anything(), Verdict.REGION_UNSUPPORTED, Certainty.CERTAIN)
			.forPastedTexts();

		assertThat(missing(List.of(renamed, changed, onlyPasted))).containsExactly(
				"asked-for-anew any healthy certain healthy", "asked-for any healthy likely healthy",
				"region text region-unsupported certain region-unsupported");
	}

	private static List<String> missing(List<Rule> rules) {
		return rules.stream()
			.map(ShippedRuleTests::line)
			.filter((line) -> !ShippedRule.ALL.contains(ShippedRule.read(line)))
			.toList();
	}

	private static String line(Rule rule) {
		Stream<String> candidates = rule.candidates().stream().map(Verdict::code);
		return Stream.concat(Stream.of(rule.name(), LiveVerdicts.areConcludedBy(rule) ? "any" : "text",
				rule.verdict().code(), rule.certainty().code()), candidates)
			.collect(Collectors.joining(" "));
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that reports stay what they were: links to them stand in mails and tickets and
 * cannot be changed any more.
 */
class ShippedRulesTests {

	@Test
	void theLedgerHasEachRuleAsItIsToday() {
		assertThat(missing(Rules.ALL)).as("lines to add at the end of " + ShippedRules.FILE + ", and none taken out")
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

	@Test
	void readsWhatItWrites() {
		assertThat(ShippedRules.ALL).allSatisfy((rule) -> assertThat(ShippedRule.read(rule.line())).isEqualTo(rule));
	}

	private static List<String> missing(List<Rule> rules) {
		return rules.stream()
			.map(ShippedRule::of)
			.filter((rule) -> !ShippedRules.ALL.contains(rule))
			.map(ShippedRule::line)
			.toList();
	}

}

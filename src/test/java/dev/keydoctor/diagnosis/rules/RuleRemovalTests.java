package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each rule earns its place: without it, at least one case is judged
 * otherwise, and not only by a rule of another name.
 */
@Tag("regex")
class RuleRemovalTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<ParsedError> CASES = CaseFile.all()
		.stream()
		.map(CaseFile::evidence)
		.flatMap(RuleRemovalTests::parsed)
		.toList();

	@Test
	void withoutItACaseIsJudgedOtherwise() {
		Set<String> needed = needed(RuleBooks.RULES);

		assertThat(RuleBooks.RULES.rules()).extracting(Rule::name)
			.filteredOn((name) -> !needed.contains(name))
			.as("rules without which each case is judged the same: give them a case, or take them out")
			.isEmpty();
	}

	@Test
	void aRuleThatAnotherReplacesIsNoticed() {
		Rule rule = RuleBooks.rule("bare-503");
		RuleTable again = new RuleTable().likely("bare-503-again", rule.condition(), rule.verdict());

		assertThat(needed(RuleBooks.RULES)).contains("bare-503");
		assertThat(needed(again.rules(RuleBooks.RULES))).doesNotContain("bare-503");
	}

	/*
	 * A rule decides only where it is the first that fits; without it the next one does.
	 */
	private static Set<String> needed(RuleTable table) {
		Set<String> needed = new HashSet<>();
		for (ParsedError error : CASES) {
			List<Rule> firstTwo = table.rules().stream().filter((rule) -> rule.fits(error)).limit(2).toList();
			if (firstTwo.size() == 1 || firstTwo.size() == 2
					&& !conclusion(firstTwo.getFirst()).equals(conclusion(firstTwo.getLast()))) {
				needed.add(firstTwo.getFirst().name());
			}
		}
		return needed;
	}

	private static List<Object> conclusion(Rule rule) {
		return List.of(rule.verdict(), rule.certainty(), rule.candidates(), Circumstance.of(rule.name()));
	}

	private static Stream<ParsedError> parsed(Evidence evidence) {
		return switch (evidence) {
			case Evidence.Answer answer -> Stream.of(ParsedError.of(answer, RuleBooks.RETIREMENTS.on(TODAY)));
			case Evidence.Pasted pasted ->
				Stream.of(PastedReading.of(pasted, RuleBooks.RETIREMENTS.on(TODAY), Deadline.NEVER).error());
			case Evidence.Unsendable unsendable -> Stream.empty();
			case Evidence.NoAnswer none -> Stream.empty();
		};
	}

}

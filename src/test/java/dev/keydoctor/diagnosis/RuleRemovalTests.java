package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each rule earns its place: without it, at least one case is judged
 * otherwise, and not only by a rule of another name.
 */
class RuleRemovalTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<ParsedError> CASES = CaseFile.all()
		.stream()
		.map(CaseFile::evidence)
		.flatMap(RuleRemovalTests::parsed)
		.toList();

	@Test
	void withoutItACaseIsJudgedOtherwise() {
		assertThat(Rules.ALL.stream().filter((rule) -> isDead(rule, Rules.ALL)).map(Rule::name)).isEmpty();
	}

	@Test
	void aRuleThatAnotherReplacesIsNoticed() {
		Rule rule = Rules.ALL.stream().filter((one) -> one.name().equals("bare-503")).findFirst().orElseThrow();
		Rule again = new Rule("bare-503-again", rule.condition(), rule.verdict(), rule.certainty(), rule.candidates(),
				rule.onlyPasted());

		assertThat(isDead(rule, Rules.ALL)).isFalse();
		assertThat(isDead(rule, Stream.concat(Stream.of(again), Rules.ALL.stream()).toList())).isTrue();
	}

	private static boolean isDead(Rule rule, List<Rule> all) {
		List<Rule> rest = all.stream().filter((other) -> other != rule).toList();
		return CASES.stream().allMatch((error) -> conclusion(error, all).equals(conclusion(error, rest)));
	}

	private static Optional<List<Object>> conclusion(ParsedError error, List<Rule> rules) {
		return rules.stream()
			.filter((rule) -> rule.fits(error))
			.findFirst()
			.map((rule) -> List.of(rule.verdict(), rule.certainty(), rule.candidates(),
					rule.name().equals(Diagnosis.LIMIT_ZERO)));
	}

	private static Stream<ParsedError> parsed(Evidence evidence) {
		return switch (evidence) {
			case Evidence.Answer answer -> Stream.of(ParsedError.of(answer, RuleBooks.RETIREMENTS.on(TODAY)));
			case Evidence.Pasted pasted -> Stream.of(RuleBooks.parsed(pasted, RuleBooks.RETIREMENTS.on(TODAY)));
			case Evidence.Unsendable unsendable -> Stream.empty();
			case Evidence.NoAnswer none -> Stream.empty();
		};
	}

}

package dev.keydoctor.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;

/**
 * A builder of the table of rules, one method for each kind of rule.
 */
final class RuleTable {

	private final List<Rule> rules = new ArrayList<>();

	/** OpenAI itself says so. */
	RuleTable rule(String name, Condition condition, Verdict verdict) {
		return add(Rule.single(name, condition, verdict, Certainty.CERTAIN));
	}

	/** A wording or wrapper that nearly always means it. */
	RuleTable likely(String name, Condition condition, Verdict verdict) {
		return add(Rule.single(name, condition, verdict, Certainty.LIKELY));
	}

	/**
	 * Likely where OpenAI is named; where nobody is, or another service beside it in the
	 * same sentence, it may be the trouble of another.
	 */
	RuleTable likelyIfNamed(String name, Condition condition, Verdict verdict) {
		likely(name,
				Conditions.namesOpenAi().and(condition).butNot((error) -> Services.areNamedBeside(error.searched())),
				verdict);
		return onlyPasted(new RuleTable().ambiguous("some-" + name, condition, verdict, verdict, Verdict.NOT_OPENAI));
	}

	/** Several causes fit. */
	RuleTable ambiguous(String name, Condition condition, Verdict verdict, Verdict... likeliestFirst) {
		return add(Rule.ambiguous(name, condition, verdict, likeliestFirst));
	}

	/**
	 * Rules for what no live answer says, since it stands there in the words of a tool.
	 */
	RuleTable onlyPasted(RuleTable table) {
		table.rules.stream().map(Rule::forPastedTexts).forEach(this.rules::add);
		return this;
	}

	/** A part of the table that stands elsewhere. */
	RuleTable rules(List<Rule> part) {
		this.rules.addAll(part);
		return this;
	}

	List<Rule> rules() {
		return List.copyOf(this.rules);
	}

	private RuleTable add(Rule rule) {
		this.rules.add(rule);
		return this;
	}

}

package dev.keydoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules in their order, written one per line.
 */
final class Table {

	private final List<Rule> rules = new ArrayList<>();

	/**
	 * OpenAI itself says so.
	 */
	Table rule(String name, Condition condition, Verdict verdict) {
		return add(Rule.sure(name, condition, verdict, Certainty.CERTAIN));
	}

	/**
	 * A wording or wrapper that nearly always means it.
	 */
	Table likely(String name, Condition condition, Verdict verdict) {
		return add(Rule.sure(name, condition, verdict, Certainty.LIKELY));
	}

	/**
	 * Likely where OpenAI is named; where nobody is, it may be the trouble of another.
	 */
	Table likelyIfNamed(String name, Condition condition, Verdict verdict) {
		likely(name, condition.and(Conditions.namesOpenAi()), verdict);
		return ambiguous("some-" + name, condition, verdict, verdict, Verdict.NOT_OPENAI);
	}

	/**
	 * Several causes fit.
	 */
	Table ambiguous(String name, Condition condition, Verdict verdict, Verdict... likeliestFirst) {
		return add(Rule.ambiguous(name, condition, verdict, likeliestFirst));
	}

	List<Rule> rules() {
		return List.copyOf(this.rules);
	}

	private Table add(Rule rule) {
		this.rules.add(rule);
		return this;
	}

}

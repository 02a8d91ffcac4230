package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Deadline;

/**
 * A record of an ordered table of rules, of which the first that fits decides. It grows
 * by one method for each kind of rule.
 *
 * @param rules the rules, most telling first
 */
record RuleTable(List<Rule> rules) {

	/** An empty table. */
	RuleTable() {
		this(List.of());
	}

	/** OpenAI itself says so. */
	RuleTable rule(String name, Condition condition, Verdict verdict) {
		return and(Stream.of(Rule.single(name, condition, verdict, Certainty.CERTAIN)));
	}

	/** A wording or wrapper that nearly always means it. */
	RuleTable likely(String name, Condition condition, Verdict verdict) {
		return and(Stream.of(Rule.single(name, condition, verdict, Certainty.LIKELY)));
	}

	/**
	 * Likely where OpenAI is named; where nobody is, or another service beside it in the
	 * same sentence, it may be the trouble of another.
	 */
	RuleTable likelyIfNamed(String name, Condition condition, Verdict verdict) {
		Condition ofOpenAi = Conditions.namesOpenAi()
			.and(condition)
			.butNot((error) -> Services.areNamedBeside(error.searched()));
		return likely(name, ofOpenAi, verdict)
			.onlyPasted(new RuleTable().ambiguous("some-" + name, condition, verdict, verdict, Verdict.NOT_OPENAI));
	}

	/** Several causes fit. */
	RuleTable ambiguous(String name, Condition condition, Verdict verdict, Verdict... likeliestFirst) {
		return and(Stream.of(Rule.ambiguous(name, condition, verdict, likeliestFirst)));
	}

	/**
	 * Rules for what no live answer says, since it stands there in the words of a tool.
	 */
	RuleTable onlyPasted(RuleTable part) {
		return and(part.rules.stream().map(Rule::forPastedTexts));
	}

	/** Rules for causes that are told in the words of apps and people. */
	RuleTable told(RuleTable part) {
		return and(part.rules.stream().map(Rule::asTold));
	}

	/** A part of the table that stands elsewhere. */
	RuleTable rules(RuleTable part) {
		return and(part.rules.stream());
	}

	private RuleTable and(Stream<Rule> more) {
		return new RuleTable(Stream.concat(this.rules.stream(), more).toList());
	}

	/** The first rule that fits; there always is one. */
	Rule deciding(ParsedError error, Deadline deadline) {
		for (Rule rule : this.rules) {
			deadline.check();
			if (rule.fits(error)) {
				return rule;
			}
		}
		throw new IllegalStateException("The last rule fits everything");
	}

}

package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of what a rule says, as it is or once was in the table: a line of the ledger
 * {@code shipped-rules.txt}. Links to reports stand in mails and tickets; they hold also
 * when their rule got another name, says something else or is gone.
 *
 * @param name its name
 * @param neverLive whether it decides pasted texts only
 * @param verdict what it concludes
 * @param certainty how sure the conclusion is
 * @param candidates the verdicts that fit, most likely first
 */
record ShippedRule(String name, boolean neverLive, Verdict verdict, Certainty certainty, List<Verdict> candidates) {

	/** All that the rules say and ever said. */
	static final List<ShippedRule> ALL = ResourceLines.of(ShippedRule.class, "shipped-rules.txt")
		.stream()
		.map(ShippedRule::read)
		.toList();

	/** Reads a line of the ledger. */
	static ShippedRule read(String line) {
		String[] words = line.strip().split(" +");
		return new ShippedRule(words[0], words[1].equals("text"), read(Verdict.class, words[2]),
				read(Certainty.class, words[3]),
				Arrays.stream(words).skip(4).map((verdict) -> read(Verdict.class, verdict)).toList());
	}

	private static <E extends Enum<E> & Coded> E read(Class<E> type, String code) {
		return Coded.of(type, code).orElseThrow();
	}

	/** Whether a diagnosis is of this rule, and says no more than it does. */
	boolean decided(Diagnosis diagnosis) {
		return this.name.equals(diagnosis.rule()) && this.verdict == diagnosis.verdict()
				&& this.certainty == diagnosis.certainty() && this.candidates.equals(diagnosis.candidates());
	}

	/** The same of a text that was read from a picture, where it may be misread. */
	ShippedRule atMostLikely() {
		return (this.certainty == Certainty.CERTAIN)
				? new ShippedRule(this.name, this.neverLive, this.verdict, Certainty.LIKELY, this.candidates) : this;
	}

}

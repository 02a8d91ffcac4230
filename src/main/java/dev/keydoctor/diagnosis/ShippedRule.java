package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of what a rule says, as it is or once was in the table: a line of the ledger.
 *
 * @param name its name
 * @param neverLive whether it decides pasted texts only
 * @param verdict what it concludes
 * @param certainty how sure the conclusion is
 * @param candidates the verdicts that fit, most likely first
 */
record ShippedRule(String name, boolean neverLive, Verdict verdict, Certainty certainty, List<Verdict> candidates) {

	/** What a rule of today says. */
	static ShippedRule of(Rule rule) {
		return new ShippedRule(rule.name(), rule.isNeverLive(), rule.verdict(), rule.certainty(), rule.candidates());
	}

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

	/** The line of the ledger. */
	String line() {
		Stream<String> candidates = this.candidates.stream().map(Verdict::code);
		return Stream
			.concat(Stream.of(this.name, this.neverLive ? "text" : "any", this.verdict.code(), this.certainty.code()),
					candidates)
			.collect(Collectors.joining(" "));
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

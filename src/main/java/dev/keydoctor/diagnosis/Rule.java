package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * One line of the rule book.
 *
 * @param name its unique name, which reports show
 * @param condition when it fits
 * @param verdict what it concludes
 * @param certainty how sure the conclusion is
 * @param candidates the verdicts that fit, most likely first
 */
record Rule(String name, Condition condition, Verdict verdict, Certainty certainty, List<Candidate> candidates) {

	static Rule sure(String name, Condition condition, Verdict verdict, Certainty certainty) {
		return new Rule(name, condition, verdict, certainty, List.of(new Candidate(verdict, certainty)));
	}

	static Rule ambiguous(String name, Condition condition, Verdict verdict, Verdict... likeliestFirst) {
		List<Candidate> candidates = List.of(likeliestFirst)
			.stream()
			.map((candidate) -> new Candidate(candidate, Certainty.AMBIGUOUS))
			.toList();
		return new Rule(name, condition, verdict, Certainty.AMBIGUOUS, candidates);
	}

	boolean fits(ParsedError reading) {
		return Plausible.at(reading, this.verdict) && this.condition.fits(reading);
	}

}

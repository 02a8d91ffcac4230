package dev.keydoctor.diagnosis.rules;

import java.util.List;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;

/**
 * A record of a rule: one line of the table in {@link Rules}.
 *
 * @param name its unique name, which reports show
 * @param condition when it fits
 * @param verdict what it concludes
 * @param certainty how sure the conclusion is
 * @param candidates the verdicts that fit, most likely first
 * @param onlyPasted whether it decides pasted texts only, never a live answer
 * @param told whether it is for what apps and people tell in their own words
 */
record Rule(String name, Condition condition, Verdict verdict, Certainty certainty, List<Verdict> candidates,
		boolean onlyPasted, boolean told) {

	/** A rule of which the conclusion is the only candidate. */
	static Rule single(String name, Condition condition, Verdict verdict, Certainty certainty) {
		return new Rule(name, condition, verdict, certainty, List.of(verdict), false, false);
	}

	/** A rule that leaves several candidates. */
	static Rule ambiguous(String name, Condition condition, Verdict verdict, Verdict... likeliestFirst) {
		return new Rule(name, condition, verdict, Certainty.AMBIGUOUS, List.of(likeliestFirst), false, false);
	}

	Rule forPastedTexts() {
		return new Rule(this.name, this.condition, this.verdict, this.certainty, this.candidates, true, this.told);
	}

	Rule asTold() {
		return new Rule(this.name, this.condition, this.verdict, this.certainty, this.candidates, this.onlyPasted,
				true);
	}

	/** The same rule, where it is not OpenAI itself who says so for certain. */
	Rule atMostLikely() {
		return (this.certainty == Certainty.CERTAIN) ? single(this.name, this.condition, this.verdict, Certainty.LIKELY)
				: this;
	}

	/** Whether it fits without anything that may have been misread. */
	boolean fitsAsItStands(ParsedError error) {
		return !error.searched().isMisread() || this.condition.fits(error.asItStands());
	}

	boolean fits(ParsedError error) {
		boolean plausible = !error.isLive()
				|| (!this.onlyPasted && this.verdict.plausibility().admits(error.status(), error.shape()));
		return plausible && this.condition.fits(error);
	}

}

package dev.keydoctor.diagnosis.rules;

/**
 * A record of what was concluded, and from what.
 *
 * @param rule the rule that decides
 * @param error what it was concluded from: a text, or a part of one
 */
record Conclusion(Rule rule, ParsedError error) {

	/** The same, but no surer than likely. */
	Conclusion atMostLikely() {
		return new Conclusion(this.rule.atMostLikely(), this.error);
	}

}

package dev.keydoctor.diagnosis.text;

import java.util.regex.MatchResult;

/**
 * A record of a text beside its reading: what somebody can read out of it, whose
 * characters know where they come from. Patterns run over the reading, and what they find
 * is taken out of the text.
 *
 * @param text the text
 * @param reading what is read out of it
 * @param origins where in the text each character of the reading comes from
 */
public record TracedText(String text, String reading, CharacterOrigins origins) {

	/**
	 * Replaces all that a pattern finds in the reading; {@code $1} and {@code $2} are the
	 * groups.
	 */
	public String replace(PrefilteredPattern pattern, String replacement, Deadline deadline) {
		StringBuilder rest = new StringBuilder();
		int at = 0;
		for (MatchResult found : pattern.in(deadline.over(this.reading))) {
			rest.append(this.text, at, this.origins.start(found.start())).append(expand(replacement, found));
			at = this.origins.end(found.end() - 1);
		}
		return rest.append(this.text, at, this.text.length()).toString();
	}

	private static String expand(String replacement, MatchResult found) {
		String expanded = replacement;
		for (int group = 1; group <= found.groupCount(); group++) {
			expanded = expanded.replace("$" + group, found.group(group));
		}
		return expanded;
	}

}

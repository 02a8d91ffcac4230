package dev.keydoctor.openai;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Repair;

/**
 * A record of what is left of a pasted text when everything that cannot belong to a key
 * is taken off. Only safe repairs: nothing is guessed, look-alike letters stay.
 *
 * @param text what is left
 * @param repairs what was taken off
 */
record SanitizedKey(String text, Set<Repair> repairs) {

	static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFE00-\\uFE0F\\uFFA0]");

	static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

	private static final Pattern LINE_BREAK = Pattern.compile("(?<![\\s\\p{Z}])[\\s\\p{Z}]*\\R[\\s\\p{Z}]*");

	private static final Pattern ONE_WORD = Pattern.compile("[\\w-]*");

	private static final Pattern KEY = Pattern.compile("(?<![\\w-])sk-[\\w-]{20,}+(?![\\p{L}\\p{M}\\p{N}])");

	/**
	 * What ends a key: not a blank with more behind it, which may be the key's own rest.
	 */
	private static final Pattern END = Pattern
		.compile("[\\s\\p{Z}]*(?:$|[\"'`\\u2018-\\u201F\\u00BB\\u203A<>()\\[\\]{},;&|])");

	static SanitizedKey of(String pasted) {
		String bounded = pasted.substring(0, Math.min(pasted.length(), ApiKey.LONGEST));
		SanitizedKey visible = new SanitizedKey(bounded, Set.of()).replace(INVISIBLE, "", Repair.INVISIBLE);
		SanitizedKey trimmed = visible.trim().replace(DASH, "-", Repair.DASH).joinLines();
		return ONE_WORD.matcher(trimmed.text).matches() ? trimmed : visible.onlyKey().orElse(trimmed);
	}

	private SanitizedKey trim() {
		PasteTrimmer trimmer = PasteTrimmer.of(this.text);
		return with(trimmer.rest(), trimmer.repairs());
	}

	private SanitizedKey replace(Pattern pattern, String replacement, Repair repair) {
		String replaced = pattern.matcher(this.text).replaceAll(replacement);
		return replaced.equals(this.text) ? this : with(replaced, Set.of(repair));
	}

	/** A line break inside a key comes from a mail or a PDF, never from OpenAI. */
	private SanitizedKey joinLines() {
		List<String> lines = LINE_BREAK.splitAsStream(this.text).toList();
		boolean oneKey = lines.size() > 1 && lines.stream().filter((line) -> line.startsWith("sk-")).count() == 1;
		String joined = String.join("", lines);
		boolean cut = joined.startsWith("sk-") && ONE_WORD.matcher(joined).matches()
				&& !KeyLint.hasKnownLength(lines.getFirst());
		return (oneKey && cut) ? with(joined, Set.of(Repair.LINE_BREAK)) : this;
	}

	/** The key in a longer text, such as a whole command, if it is beyond doubt. */
	private Optional<SanitizedKey> onlyKey() {
		List<MatchResult> keys = KEY.matcher(this.text).results().toList();
		return (keys.size() == 1 && endsWhereItSeems(keys.getFirst()))
				? Optional.of(with(keys.getFirst().group(), Set.of(Repair.SURROUNDING_TEXT))) : Optional.empty();
	}

	private boolean endsWhereItSeems(MatchResult key) {
		return KeyLint.hasKnownLength(key.group())
				|| END.matcher(this.text).region(key.end(), this.text.length()).lookingAt();
	}

	private SanitizedKey with(String text, Set<Repair> more) {
		Set<Repair> all = EnumSet.noneOf(Repair.class);
		all.addAll(this.repairs);
		all.addAll(more);
		return new SanitizedKey(text, all);
	}

}

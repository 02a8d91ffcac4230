package dev.keydoctor.diagnosis.key;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A record of what OpenAI repeats of the key that it was sent. Only what it is stays,
 * never its letters: it may be a password that somebody typed into the wrong field.
 * <p>
 * OpenAI shows texts of up to about twelve characters whole, of longer ones the first
 * eight and the last four with a star for each one between (48 public reports of December
 * 2025 to June 2026).
 *
 * @param fault what was sent, or {@code null} where it may have been a key of OpenAI's
 * @param length how many characters were sent, fewer than 400, or {@code null} where
 * nothing tells
 */
public record Echo(@Nullable KeyFault fault, @Nullable Integer length) {

	private static final int LONGEST = 600;

	/* Longer than any key; what is longer is cut there where its end is not found. */
	private static final int LONGEST_WORD = 400;

	/* Between two words, also where a window or a mail breaks the line. */
	private static final String GAP = "(?: |\\n(?:[>|│#*] )?)";

	/*
	 * A hand began to copy in the middle: "provided: org-Vh3****8sQ". What stands there
	 * has stars, or OpenAI's next sentence behind it, and no word before it.
	 */
	private static final String CUT_INTRODUCTION = "|(?<!\\p{L}|\\p{L} )(?:(?:api )?key )?provided: "
			+ "(?=[^\\s*]{0,12}\\*{3}|[^\\n]{1,80}?\\.? you can find)";

	/*
	 * Where a line ends behind it, what is repeated stands on the next one, if it looks
	 * like that.
	 */
	private static final Pattern INTRODUCTION = Pattern
		.compile("(?i)(?=[ilakp])(?:[il]ncorrect_api_key_provided: ?".replace("_", GAP) + CUT_INTRODUCTION + ")"
				+ "(?:\\n(?:[>|│#*] )?(?=sk-|\\S{0,12}\\*{3}|\\S{1,200}_you_can_find))?".replace("_", GAP));

	private static final String WHERE_KEYS_ARE = "platform.openai.com/account/";

	/* In a translated sentence only the masked key and the address are as they were. */
	private static final Pattern TRANSLATED = Pattern
		.compile("(?<![^\\s\"'`:(\\[])[^*\\s\"'`:(\\[]{6,8}\\*{12,400}[^*\\s\"'`.,;)]{3,4}(?=[\\s\\S]{0,160}"
				+ Pattern.quote(WHERE_KEYS_ARE) + ")");

	private static final Pattern END = Pattern.compile("(?i)(?:\\.?_|\\A)you_can_find".replace("_", GAP));

	/* A key is of one line, however a window breaks it, and no tag of a page. */
	private static final Pattern WRAPPING = Pattern
		.compile("\\n(?:> ?){0,4}|</?(?:br|p|b|i|em|strong|span|code|pre|div|mark)(?: [^<>]{0,80})?/?>");

	private static final Pattern WORD = Pattern.compile(
			"[\"'`]?((?:[Bb]earer(?: |\\n(?:[>|│#*] )?)(?=s[k*]))?(?:<[^<>]{1,60}>|\\[[^\\[\\]*\\n]{1,40}\\*{0,4}[^\\[\\]*\\n]{0,4}\\])?[^\\s\"'`,}<。，、；：！？]{0,"
					+ LONGEST_WORD + "})");

	/* "sk-proj*****cdef: the quotation mark was sent, since none closes behind it. */
	private static final Pattern OPENED = Pattern.compile(
			"(?:\\\\{0,3}[\"']|&quot;|&#3[49];)[^*\\s\"'`\\\\]{5,7}\\*{3,400}[\\w-]{0,4}(?=[.,]?(?:\\s|\\z)|[.,][\"'<&\\\\])");

	/*
	 * sk-...nOUA, as in the list of keys; sk-proj-...nOUA is how a person shortens a key.
	 */
	private static final Pattern LISTED = Pattern.compile("sk-\\.{3}[\\w-]{2,6}");

	/*
	 * Three dots behind the stars are a tool's, which cut the last four characters off.
	 */
	private static final Pattern STARRED = Pattern.compile("([^*]{6,8})(\\*+)(?!\\.{3}\\z)([^*]{3,4})");

	/* "Bearer sk-…", "apiKey: …", or the quotes around a key */
	private static final Pattern LABELLED = Pattern
		.compile("(?i)(?:bearer[ :=]?|[a-z_ ]{0,20}key[\"']?[:=]?[ :=]|\\\\{0,3}[\"']|&quot;|&#3[49];)(.{3,})");

	/*
	 * A tool shortens in its own way: only the beginning tells, unless all of it stands
	 * in angle brackets.
	 */
	private static final Pattern SHORTENED = Pattern.compile("(?!<[^<>]*>\\z)([^*.]{3,80})(?:\\.{2,}|\\*{2,}).*");

	/* A tool or a person put this in place of what OpenAI repeats. */
	private static final Pattern REMOVED = Pattern.compile(
			"(?i)[<\\[({]{0,2}(?:api[ _-]?)?(?:key[ _-]?)?(?:redacted|removed|masked|hidden|filtered|omitted|censored)(?:[ _-]?(?:api[ _-]?)?key)?[>\\])}]{0,2}"
					+ "|[<\\[({][^<>()\\[\\]{}*]{0,40}(?:removed|redacted|hidden|masked|deleted|usuni[eę]|ukry[tł]|wyci[eę]|zamaza|rimoss|nascost|entfernt)[^<>()\\[\\]{}*]{0,40}[>\\])}]");

	/* sk-proj-xxxx(hidden)xxxxB2cD: OpenAI hides letters behind stars. */
	private static final Pattern OVERWRITTEN = Pattern.compile("(?i)x{3,}|[•●#]{3,}");

	private static final int SHORTEST_BEGINNING = 3;

	/* Longer than any text whose kind hangs on its length. */
	private static final int ANY_LENGTH = 60;

	/**
	 * Finds the echo in a text as it was pasted, its secrets still in it; {@code null}
	 * where nothing is repeated.
	 */
	public static @Nullable Echo in(String text) {
		String sent = WRAPPING.matcher(sent(text)).replaceAll("");
		return sent.isEmpty() ? null : of(sent);
	}

	/** Takes the echo out of a text as it was pasted. */
	public static String removedFrom(String text) {
		Matcher found = INTRODUCTION.matcher(text);
		StringBuilder rest = new StringBuilder();
		int at = 0;
		while (found.find(at)) {
			rest.append(text, at, found.end());
			at = found.end() + sent(text, found.end()).length();
		}
		return rest.append(text, at, text.length()).toString();
	}

	/** Whether OpenAI repeats something here. */
	public static boolean isIntroducedIn(String text) {
		return INTRODUCTION.matcher(text).find() || text.contains(WHERE_KEYS_ARE);
	}

	/** Whether what was sent is no key of OpenAI's, and this verdict says so. */
	public boolean means(Verdict meaning) {
		return this.fault != null && this.fault.verdict() == meaning;
	}

	/**
	 * The same, read from a picture: what a key lacks may be what the reader lost, and
	 * stars cannot be counted.
	 */
	public Echo misread() {
		return new Echo(means(Verdict.MALFORMED_KEY) ? null : this.fault, null);
	}

	private static String sent(String text) {
		Matcher found = INTRODUCTION.matcher(text);
		if (found.find()) {
			return sent(text, found.end());
		}
		Matcher translated = TRANSLATED.matcher(text);
		return (text.contains(WHERE_KEYS_ARE) && translated.find()) ? translated.group() : "";
	}

	private static String sent(String text, int start) {
		Matcher next = INTRODUCTION.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
		String bounded = text.substring(start, next.find() ? next.start() : next.regionEnd());
		Matcher end = END.matcher(bounded);
		if (end.find()) {
			return bounded.substring(0, end.start());
		}
		Matcher opened = OPENED.matcher(bounded);
		if (opened.lookingAt()) {
			return opened.group();
		}
		Matcher word = WORD.matcher(bounded);
		return word.lookingAt() ? word.group(1).replaceFirst("(?<!\\.)\\.$", "") : "";
	}

	private static Echo of(String sent) {
		if (REMOVED.matcher(sent).matches()) {
			return new Echo(null, null);
		}
		Matcher labelled = LABELLED.matcher(sent);
		if (labelled.matches()) {
			KeyFault fault = fault(labelled.group(1));
			return new Echo((fault != null) ? fault : KeyFault.EXTRA_TEXT, null);
		}
		boolean whole = STARRED.matcher(sent).matches() || !SHORTENED.matcher(sent).matches();
		Echo echo = new Echo(fault(sent), (whole && sent.length() < LONGEST_WORD) ? sent.length() : null);
		return OVERWRITTEN.matcher(sent).find() ? echo.misread() : echo;
	}

	private static @Nullable KeyFault fault(String sent) {
		Matcher starred = STARRED.matcher(sent);
		if (starred.matches()) {
			String hidden = filler(starred.group(1)).repeat(starred.group(2).length());
			return KeyShape.fault(starred.group(1) + hidden + starred.group(3));
		}
		Matcher shortened = SHORTENED.matcher(sent);
		if (shortened.matches() && !LISTED.matcher(sent).matches()) {
			return KeyShape.fault(shortened.group(1) + "a".repeat(ANY_LENGTH));
		}
		boolean hidden = sent.indexOf('*') >= 0 && sent.indexOf('*') < SHORTEST_BEGINNING;
		return hidden ? null : KeyShape.fault(sent);
	}

	/* What is hidden in sk-xxxxx*****xxxx is more of the same. */
	private static String filler(String beginning) {
		char last = beginning.charAt(beginning.length() - 1);
		return Character.isLetterOrDigit(last) ? String.valueOf(last) : "a";
	}

}

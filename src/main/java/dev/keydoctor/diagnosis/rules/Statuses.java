package dev.keydoctor.diagnosis.rules;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * A finder of the HTTP status in a pasted text, where it is a status: never three digits
 * of a delay, an amount or an id.
 */
final class Statuses {

	private static final Set<Integer> KNOWN = Set.of(400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 413, 414,
			415, 422, 424, 425, 429, 431, 451, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 529, 530);

	private static final Pattern THREE_DIGITS = Pattern.compile(
			"(?=[45])(?:(?<![\\w.#/-]|\\d,)|(?<=http|(?<![a-z])(?:error|errore|blad)))[45]\\d\\d(?![\\w%]|[.,/-]\\d)");

	/* OpenAI seldom answers so: a usual status counts more, even one before it. */
	private static final Set<Integer> RARE = Set.of(405, 406, 409, 410, 415, 424, 425, 431, 451);

	/* The server's own log, a line of a file, or the number of a process: nginx[402] */
	private static final Pattern OTHER_NUMBER = Pattern.compile(
			"(?:http/[123](?:\\.\\d)?\" ?|\\.\\w{1,4}:|(?:nginx|apache2?|httpd|php-fpm|systemd|crond?|dockerd?|kernel|gunicorn|uvicorn|uwsgi|python3?|sshd|postgres|mysqld|pm2)\\[)\\z");

	/* Only how it ends counts: "code" stands for "status_code" too. */
	private static final Pattern ANNOUNCED = Accents
		.pattern("(?:" + oneOf("announced") + "[\\s\"'`:=*(\\[\\]>]{0,6}|http(?:/[123](?:\\.\\d)?)?[\\s:*`(]{0,4})\\z");

	/*
	 * In a browser's console: POST https://api.openai.com/v1/chat/completions 401
	 * (Unauthorized)
	 */
	private static final Pattern PATH = Pattern.compile("/[a-z_/-]{1,24} {1,2}\\z");

	/* In a log: 401 https://api.openai.com/v1/embeddings */
	private static final Pattern ADDRESS = Pattern.compile(" https?://");

	/* Never an amount, whatever follows: status code 400 at settle, HTTP 429 at main */
	private static final Pattern NAMED = Pattern.compile("(?:status ?code[\\s\"'`:=]{1,3}|(?<![a-z])http )\\z");

	/* I only get a 403 from it. Nadal pokazuje 403. It says "401". */
	private static final Pattern TOLD = Vocabulary
		.pattern("(?<![\\p{L}\\d])" + oneOf("told") + " \\z|[.!?] \\z|\\p{L} [-–—] \\z|\\p{L}, \\z|" + oneOf("said")
				+ "( (just|{only}))? \\z" + "|(is|shows|just|{only}|pokazuje|" + oneOf("said") + ")[: ]{1,2}[\"']\\z");

	/* A module that spits 429, whatever the verb. 400 and 500 may be what it costs. */
	private static final Pattern BY_A_TOOL = Vocabulary.pattern("(?<![\\p{L}\\d])(?<!(we|i|to|you|they|can) )"
			+ oneOf("tools") + "( (?!({not}|{counts}){end})\\p{L}{1,12}){1,3} \\z");

	private static final Set<Integer> SELDOM_COUNTED = Set.of(401, 403, 404, 429);

	private static final Pattern TOLD_END = Accents
		.pattern("[\"']?(?:[.,;:!?)]|\\s?\\z|\\n| " + oneOf("goes-on") + "(?!\\p{L}))");

	/* What stands behind the status in such a line. */
	private static final Pattern LINE_END = Pattern.compile("[.,]? ?(?:\\z|\n|\\()|, ");

	/* Alone on a line, as curl prints it. */
	private static final Pattern LINE_START = Pattern.compile("(?:\\A|\\n) ?\\z");

	private static final Pattern ALONE = Pattern.compile("[.!,;: ]{0,5}(?:\\n|\\z)|[.!,;] {1,3}(?=\\p{L})");

	/* At the head of a message: "429 You exceeded", "error=401 You have", "[429]". */
	private static final Pattern HEAD = Pattern.compile("(?:\\A|[\\n:=(\\[\\]'\"`>|*,;-]) ?\\z");

	private static final Pattern SENTENCE = Pattern
		.compile("[\\])]|[\"'`*:,.]{0,3}\\s?(?:[-–—](?!\\d)|\\{|<|\\z)|[: ]{1,3}[\\p{L}\"'`\\[]|, ?message=");

	private static final Pattern REASON = Pattern
		.compile("[\\s\"'`:()\\]-]{0,3}(?:" + oneOf("reasons") + "|error(?!s|\\w))");

	/* Of 500 in all; none is 401 in n8n. */
	private static final Pattern AMOUNT = Accents.pattern(
			"(?! in (?:n8n|make|zapier|postman|excel|(?:every|each|all|ogni) (?:cells?|rows?|cella|riga))(?![a-z0-9_]))[ ,:]{0,2}"
					+ oneOf("amounts") + "(?![a-z0-9_])");

	/* What can stand between an announcement and its number. */
	private static final String BETWEEN = " \t\n\r\u000B\f\"'`:=*([]>";

	private static final int CONTEXT = 32;

	private Statuses() {
	}

	private static String oneOf(String list) {
		return Wordings.list("statuses", list)
			.stream()
			.map((word) -> word.replace("*", "\\p{L}{0,3}"))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

	/**
	 * Finds the status, 400 to 599, in a plain text in lower case without accents: of
	 * several the last one that speaks of the request rather than of a server in between.
	 */
	static @Nullable Integer in(String text) {
		@Nullable Integer last = null;
		for (MatchResult digits : THREE_DIGITS.matcher(text).results().toList().reversed()) {
			Integer number = Integer.valueOf(digits.group());
			if (KNOWN.contains(number) && isStatus(number, before(text, digits.start()), after(text, digits.end()))) {
				if (number < 500 && !RARE.contains(number)) {
					return number;
				}
				last = (last != null) ? last : number;
			}
		}
		return last;
	}

	private static boolean isStatus(Integer number, String before, String after) {
		if (OTHER_NUMBER.matcher(before).find()) {
			return false;
		}
		return NAMED.matcher(before).find() || REASON.matcher(after).lookingAt()
				|| (!AMOUNT.matcher(after).lookingAt() && isSpokenOf(number, before, after));
	}

	private static boolean isSpokenOf(Integer number, String before, String after) {
		return (PATH.matcher(before).find() && LINE_END.matcher(after).lookingAt())
				|| ADDRESS.matcher(after).lookingAt() || isAnnounced(before)
				|| (isTold(number, before) && TOLD_END.matcher(after).lookingAt())
				|| (LINE_START.matcher(before).find() && ALONE.matcher(after).lookingAt())
				|| (HEAD.matcher(before).find() && SENTENCE.matcher(after).lookingAt());
	}

	private static boolean isTold(Integer number, String before) {
		return TOLD.matcher(before).find() || (SELDOM_COUNTED.contains(number) && BY_A_TOOL.matcher(before).find());
	}

	/*
	 * Whether words announce it. Only to be quick it looks at what they end with first: a
	 * letter, or a number of HTTP's. Most numbers stand behind neither.
	 */
	private static boolean isAnnounced(String before) {
		int end = before.length();
		while (end > 0 && BETWEEN.indexOf(before.charAt(end - 1)) >= 0) {
			end--;
		}
		boolean worded = end > 0 && (Character.isLetter(before.charAt(end - 1)) || before.startsWith("http/", end - 6)
				|| before.startsWith("http/", end - 8));
		return worded && ANNOUNCED.matcher(before).find();
	}

	private static String before(String text, int start) {
		return text.substring(Math.max(0, start - CONTEXT), start);
	}

	private static String after(String text, int end) {
		return text.substring(end, Math.min(text.length(), end + CONTEXT));
	}

}

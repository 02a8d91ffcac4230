package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the small facts in an error: its code, the model it names, the id of the
 * request, the time to wait. Every pattern is bounded, so that reading takes linear time;
 * none has a {@code \b}, which walks back over marks and is not linear.
 */
final class FieldFinder {

	private static final PrefilteredPattern CODE = PrefilteredPattern
		.of("(?<![a-z_])[\"'`]?code[\"'`]?\\s?[:=]\\s?[\"'`]?([a-z](?:[a-z0-9_.-]{0,62}[a-z0-9_])?)(?![a-z0-9_-]|\\.[a-z0-9])");

	/* HTTP 429 (insufficient_quota: credit_balance_exhausted) */
	private static final PrefilteredPattern DOTNET = PrefilteredPattern
		.of("http \\d{3} \\([a-z_]{1,64}: ([a-z][a-z0-9_.-]{0,63})\\)");

	private static final PrefilteredPattern MODEL = PrefilteredPattern
		.of("(?<![a-z0-9_])model(?:lo|u|em)?(?:[:= ]|id|name|[\"'`]){1,3}[\"'`]{0,2}([a-z0-9][a-z0-9._/:@-]{1,80})");

	/* The name of a model of OpenAI's, wherever it stands. */
	private static final PrefilteredPattern MODEL_NAME = PrefilteredPattern
		.of("(?<![a-z0-9._/-])(?:gpt-|dall-e-|chatgpt-4o|text-|davinci-|o[134](?=-|[^a-z0-9]))[a-z0-9.-]{0,40}(?<![.-])");

	private static final PrefilteredPattern REQUEST_ID = PrefilteredPattern
		.of("(?<![A-Za-z0-9_-])req_[0-9a-f]{32}(?![A-Za-z0-9_-])");

	/* The sandbox names the verdict that it plays. */
	private static final String SANDBOX_ID = "req_sandbox_";

	private static final PrefilteredPattern WAIT = PrefilteredPattern
		.of("(?:try again|retry) (?:in|after) (?:(\\d{1,4})h)?(?:(\\d{1,6})m(?!s))?(?:(\\d{1,6})(?:\\.(\\d{1,12}))?\\s?(ms|s(?:ec(?:onds?)?)?)(?![a-z0-9_]))?");

	/*
	 * A host with which OpenAI keeps data in a region, not as a part of another address.
	 */
	private static final PrefilteredPattern REGION = PrefilteredPattern
		.of("(?<![\\w.@-])([a-z]{2,12})\\.api\\.openai\\.com(?![\\w@-]|[.:]\\w)");

	private static final int LONGEST_WAIT = 7 * 24 * 3600;

	private FieldFinder() {
	}

	/** The last code of OpenAI's that a text in lower case has as its {@code code}. */
	static @Nullable String code(String text) {
		String dotnet = last(DOTNET, text, ErrorCodes::isKnown);
		return (dotnet != null) ? dotnet : last(CODE, text, ErrorCodes::isKnown);
	}

	/** The model that a text in lower case speaks of. */
	static @Nullable String model(String text) {
		for (MatchResult model : MODEL.in(text)) {
			String name = model.group(1).replaceAll("(?<![.:])[.:]+$", "");
			if (name.chars().anyMatch((c) -> Character.isDigit(c) || c == '-' || c == '/')) {
				return name;
			}
		}
		return null;
	}

	/** The only model of OpenAI's that a text in lower case names, wherever. */
	static @Nullable String onlyModel(String text) {
		List<String> names = MODEL_NAME.in(text).stream().map(MatchResult::group).distinct().limit(2).toList();
		return (names.size() == 1) ? names.getFirst() : null;
	}

	/** The id under which OpenAI knows a request. */
	static @Nullable String requestId(String text) {
		return last(REQUEST_ID, text);
	}

	/** The region, such as {@code eu}, whose host a text in lower case names. */
	static @Nullable String region(String text) {
		return last(REGION, text);
	}

	/** Whether this may be the name of a region. */
	static boolean isRegion(String name) {
		return name.equals(region(name + ".api.openai.com"));
	}

	/**
	 * Lets only ids through as OpenAI and the built-in sandbox write them, and nothing
	 * that could be a secret.
	 */
	static @Nullable String safeId(@Nullable String header) {
		boolean safe = header != null && (header.equals(requestId(header)) || isSandboxId(header));
		return safe ? header : null;
	}

	/**
	 * Whether an id is one of the built-in sandbox, which names the verdict that is
	 * played.
	 */
	static boolean isSandboxId(String id) {
		return id.startsWith(SANDBOX_ID) && Verdict.of(id.substring(SANDBOX_ID.length()).replace('_', '-')).isPresent();
	}

	/** Whether a service may ask to wait for so many seconds. */
	static boolean isWait(int seconds) {
		return seconds >= 0 && seconds <= LONGEST_WAIT;
	}

	/** How many seconds to wait, rounded up, as in {@code try again in 7m12s}. */
	static @Nullable Integer retryAfter(String text) {
		Integer seconds = null;
		for (MatchResult wait : WAIT.in(text)) {
			long found = seconds(wait);
			seconds = (found > 0 && found <= LONGEST_WAIT) ? Integer.valueOf((int) found) : seconds;
		}
		return seconds;
	}

	/** How many seconds to wait, where the header {@code retry-after} is a number. */
	static @Nullable Integer retryAfterHeader(@Nullable String header) {
		boolean number = header != null && header.matches("[0-9]{1,6}");
		return (number && isWait(Integer.parseInt(header))) ? Integer.valueOf(header) : null;
	}

	private static long seconds(MatchResult wait) {
		long whole = amount(wait.group(3));
		boolean fraction = amount(wait.group(4)) > 0;
		long rest = "ms".equals(wait.group(5)) ? (whole + 999 + (fraction ? 1 : 0)) / 1000 : whole + (fraction ? 1 : 0);
		return amount(wait.group(1)) * 3600 + amount(wait.group(2)) * 60 + rest;
	}

	private static long amount(@Nullable String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

	/* The whole match, or its group. */
	private static @Nullable String last(PrefilteredPattern pattern, String text) {
		return last(pattern, text, (_) -> true);
	}

	private static @Nullable String last(PrefilteredPattern pattern, String text, Predicate<String> wanted) {
		return pattern.in(text)
			.stream()
			.map((found) -> found.group(found.groupCount()))
			.filter(wanted)
			.reduce((first, second) -> second)
			.orElse(null);
	}

}

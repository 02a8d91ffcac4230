package dev.keydoctor.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.wordings.Wordings;

/**
 * A finder of what OpenAI said in a log of an app that tried several services in turn,
 * each error headed by the name of whoever gave it.
 */
final class TriedServices {

	/* A line, or a clause of one: OpenAI failed (429), trying Claude... Claude failed. */
	private static final Pattern CLAUSE = Pattern.compile("\\n|(?<=[.,;)|>\\u2192])\\s");

	/* [ERROR] All providers failed: openai … */
	private static final String LEAD = "\\A(?:[^\\p{L}]{0,40}+(?!%1$s)\\p{L}[\\p{L}\\d_'-]{0,20}+){0,3}[^\\p{L}]{0,40}+";

	/* Not its client library, with which others are asked as well. */
	private static final String OPENAI = "(?<![a-z0-9_./@-])(?:open ?ai(?![\\p{L}\\d_/.-]| (?:sdk|client|library|compat|style|format))|gpt-[3-9][a-z0-9.-]{0,30}(?=:| failed))";

	private static final String OTHERS = Stream
		.concat(Stream.of("azure"),
				Wordings.all("services")
					.entrySet()
					.stream()
					.filter((list) -> list.getKey().matches("(?!openai).{2,20}-names|names-without-models|speakers"))
					.flatMap((list) -> list.getValue().stream()))
		.map((name) -> Pattern.quote(name.strip()))
		.collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")"));

	private static final Pattern HEAD = Pattern
		.compile(LEAD.formatted(OPENAI + "|" + OTHERS) + "(?:(?<openai>" + OPENAI + ")|" + OTHERS + ")");

	private TriedServices() {
	}

	/**
	 * Each part of a text in lower case from OpenAI's name up to that of another service,
	 * if any other heads a clause.
	 */
	static List<String> openAis(String text) {
		List<String> parts = headed(text);
		List<String> openAis = parts.stream().filter(TriedServices::isOpenAis).toList();
		return (openAis.size() < parts.size()) ? openAis : List.of();
	}

	/* What stands before the first name is nobody's. */
	private static List<String> headed(String text) {
		List<StringBuilder> parts = new ArrayList<>();
		for (String clause : CLAUSE.split(text)) {
			if (HEAD.matcher(clause).find()) {
				parts.add(new StringBuilder(clause));
			}
			else if (!parts.isEmpty()) {
				parts.getLast().append('\n').append(clause);
			}
		}
		return parts.stream().map(StringBuilder::toString).toList();
	}

	private static boolean isOpenAis(String part) {
		Matcher head = HEAD.matcher(part);
		return head.find() && head.group("openai") != null;
	}

}

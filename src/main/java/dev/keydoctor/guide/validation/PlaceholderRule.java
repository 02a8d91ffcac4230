package dev.keydoctor.guide.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.Fact;
import dev.keydoctor.guide.source.FactTable;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Placeholders;

/**
 * A rule: what stands in double braces is the name of a fact or of a model, in the text
 * and not in the front matter; and every fact is used.
 */
final class PlaceholderRule implements ContentRule {

	/** With a blank inside they are an expression of n8n. */
	private static final Pattern BRACES = Pattern.compile("\\{\\{\\w[^}]*}?}?");

	@Override
	public Stream<ContentProblem> check(Content content) {
		return Stream
			.of(content.pages().flatMap((page) -> frontMatter(page)),
					sources(content).entrySet().stream().flatMap((file) -> unknown(file, content.placeholders())),
					unused(content))
			.flatMap((problems) -> problems);
	}

	/** The texts that may hold names, by file; of a page without its front matter. */
	private static Map<String, String> sources(Content content) {
		Map<String, String> sources = new TreeMap<>(content.messages());
		content.pages().forEach((page) -> sources.put(page.file(), "\n".repeat(page.headLines()) + page.body()));
		return sources;
	}

	private static Stream<ContentProblem> frontMatter(PageFile page) {
		List<String> lines = page.source().lines().limit(page.headLines()).toList();
		return IntStream.range(0, lines.size())
			.filter((line) -> lines.get(line).contains("{{"))
			.mapToObj((line) -> page.problem(line + 1, "Nothing is filled into the front matter.",
					"Say it without the value, or say it in the text."));
	}

	private static Stream<ContentProblem> unknown(Map.Entry<String, String> file, Placeholders placeholders) {
		List<String> lines = file.getValue().lines().toList();
		return IntStream.range(0, lines.size())
			.boxed()
			.flatMap((line) -> BRACES.matcher(lines.get(line))
				.results()
				.map(MatchResult::group)
				.filter((place) -> !isKnown(place, placeholders))
				.map((place) -> new ContentProblem(file.getKey(), line + 1, "Nothing is known as `" + place + "`.",
						instead(place, placeholders))));
	}

	private static boolean isKnown(String place, Placeholders placeholders) {
		Matcher parts = Placeholders.PLACE.matcher(place);
		return parts.matches() && placeholders.has(parts.group(1), parts.group(2));
	}

	private static String instead(String place, Placeholders placeholders) {
		Matcher parts = Placeholders.PLACE.matcher(place);
		return parts.matches()
				? Nearest.to(parts.group(2), placeholders.names(parts.group(1))) + " " + Placeholders.TABLES
				: "Write a kind and a name: `{{fact:smallest-purchase}}`.";
	}

	private static Stream<ContentProblem> unused(Content content) {
		Set<String> used = new HashSet<>();
		sources(content).values()
			.forEach((text) -> Placeholders.PLACE.matcher(text).results().forEach((place) -> used.add(place.group(2))));
		return content.placeholders()
			.facts()
			.all()
			.stream()
			.filter((fact) -> !used.contains(fact.name()))
			.map(PlaceholderRule::unused);
	}

	private static ContentProblem unused(Fact fact) {
		return new ContentProblem(FactTable.FILE, fact.line(), "Nobody uses the fact `" + fact.name() + "`.",
				"Write `{{fact:" + fact.name() + "}}` where it is said, or take it out.");
	}

}

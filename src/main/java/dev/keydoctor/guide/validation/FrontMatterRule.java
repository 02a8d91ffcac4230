package dev.keydoctor.guide.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Revision;
import dev.keydoctor.guide.source.TagTable;
import dev.keydoctor.guide.source.YamlMapping.ValueType;

/**
 * A rule: the front matter holds what it has to hold, and nothing else.
 */
final class FrontMatterRule implements ContentRule {

	private static final Set<String> LISTS = Set.of("tags", "headline", "related", "aliases");

	private static final Set<String> PAIRS = Set.of("moved");

	private static final int SUMMARY_LENGTH = 155;

	private static final int MOST_HEADLINES = 8;

	@Override
	public Stream<ContentProblem> check(Content content) {
		return Stream.concat(places(content),
				content.pages()
					.filter((page) -> page.head().readable())
					.flatMap((page) -> check(page, content.tags())));
	}

	/** Guides at the place of another; translations keep that of the Polish page. */
	private static Stream<ContentProblem> places(Content content) {
		Map<String, PageFile> first = new HashMap<>();
		return content.pages()
			.filter((page) -> page.kind() == PageKind.GUIDE && page.isSourceLanguage())
			.flatMap((page) -> page.head()
				.text("order")
				.map((place) -> first.computeIfAbsent(place, (_) -> page))
				.filter((other) -> other != page)
				.map((other) -> page.problem("order", "The guide " + other.file() + " has the same `order`.",
						"Write a number that no other guide has."))
				.stream());
	}

	private static Stream<ContentProblem> check(PageFile page, TagTable tags) {
		return Stream
			.of(missing(page), unknown(page), types(page), lengths(page), lists(page), texts(page), values(page),
					tags(page, tags))
			.flatMap((problems) -> problems);
	}

	private static Set<String> required(PageFile page) {
		Set<String> keys = new LinkedHashSet<>(List.of("title", "summary"));
		keys.addAll(switch (page.kind()) {
			case GUIDE -> List.of("order");
			case ERROR -> List.of("fixer", "retry", "related");
			case PLACE -> List.of();
		});
		keys.addAll(List.of("tags", "updated", "verified"));
		if (!page.isSourceLanguage()) {
			keys.add(Revision.KEY);
		}
		return keys;
	}

	private static Set<String> allowed(PageFile page) {
		Set<String> keys = required(page);
		keys.addAll(List.of("aliases", "moved"));
		if (page.kind() == PageKind.ERROR) {
			keys.add("headline");
		}
		return keys;
	}

	private static Stream<ContentProblem> missing(PageFile page) {
		return required(page).stream()
			.filter((key) -> page.head().list(key).stream().allMatch(String::isBlank))
			.map((key) -> page.problem(key, "The front matter has no `" + key + "`.",
					key.equals(Revision.KEY) ? "`ContentCommand stamp` writes it." : "Add a line `" + key + ": …`."));
	}

	private static Stream<ContentProblem> unknown(PageFile page) {
		Set<String> allowed = allowed(page);
		return page.head()
			.keys()
			.stream()
			.filter((key) -> !allowed.contains(key))
			.map((key) -> page.problem(key, "Nobody reads the key `" + key + "` here.",
					"Take it out, or write one of " + String.join(", ", allowed) + "."));
	}

	private static Stream<ContentProblem> types(PageFile page) {
		return page.head()
			.properties()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().type() != type(entry.getKey()))
			.map(Map.Entry::getKey)
			.filter(allowed(page)::contains)
			.map((key) -> page.problem(key, "The key `" + key + "` has the wrong shape.", example(key)));
	}

	private static ValueType type(String key) {
		return LISTS.contains(key) ? ValueType.LIST : PAIRS.contains(key) ? ValueType.PAIRS : ValueType.TEXT;
	}

	private static String example(String key) {
		return switch (type(key)) {
			case TEXT -> "Write one text, without brackets or hyphens.";
			case LIST -> "Write a list: `" + key + ": [one, two]`.";
			case PAIRS -> "Write pairs: `" + key + ": { old-id: id-of-today }`.";
		};
	}

	private static Stream<ContentProblem> lengths(PageFile page) {
		return Stream
			.of(tooLong(page, "title", (page.kind() == PageKind.ERROR) ? 50 : 60),
					tooLong(page, "summary", SUMMARY_LENGTH), tooMany(page, "headline"))
			.flatMap((problems) -> problems);
	}

	private static Stream<ContentProblem> tooLong(PageFile page, String key, int most) {
		return refused(page, key, (text) -> text.length() > most,
				(text) -> "The " + key + " is " + text.length() + " characters long.", "Shorten it to " + most + ".");
	}

	private static Stream<ContentProblem> tooMany(PageFile page, String key) {
		return (page.head().list(key).size() <= MOST_HEADLINES) ? Stream.empty() : Stream.of(page.problem(key,
				"More than " + MOST_HEADLINES + " wordings are listed.", "Keep the most frequent ones."));
	}

	private static Stream<ContentProblem> lists(PageFile page) {
		return LISTS.stream().filter(page.head().keys()::contains).flatMap((key) -> list(page, key).stream());
	}

	private static Optional<ContentProblem> list(PageFile page, String key) {
		List<String> values = page.head().list(key);
		if (!values.stream().allMatch(String::isBlank) && values.stream().anyMatch(String::isBlank)) {
			return Optional
				.of(page.problem(key, "The list `" + key + "` has an empty place.", "Fill it or take it out."));
		}
		Set<String> own = key.equals("related") ? Set.of(page.slug()) : Set.of();
		Set<String> seen = new HashSet<>(own);
		return values.stream()
			.filter((value) -> !seen.add(value))
			.findFirst()
			.map((value) -> page.problem(key, own.contains(value) ? "The list `" + key + "` names this page."
					: "`" + value + "` stands twice in `" + key + "`.", "Take it out."));
	}

	/** They are shown as they are, also where a text has one line. */
	private static Stream<ContentProblem> texts(PageFile page) {
		return Stream.of("title", "summary")
			.flatMap((key) -> refused(page, key, (text) -> text.matches("(?s).*[`*\n].*"),
					(_) -> "The " + key + " has Markdown or more than one line.", "Write plain words in one line."));
	}

	private static Stream<ContentProblem> values(PageFile page) {
		return Stream.of(date(page, "updated"), date(page, "verified"),
				refused(page, "order", (number) -> !number.matches("[1-9][0-9]{0,4}"),
						(number) -> "`" + number + "` is not a place in the list.", "Write a whole number such as 10."),
				refused(page, "retry", (code) -> Coded.of(Retry.class, code).isEmpty(),
						(code) -> "`" + code + "` does not say whether trying again helps.",
						"Write `no`, `after` or `yes`."))
			.flatMap((problems) -> problems);
	}

	private static Stream<ContentProblem> date(PageFile page, String key) {
		return refused(page, key, (date) -> !isDate(date), (date) -> "`" + date + "` is not a date.",
				"Write the year, month and day as 2026-11-21.");
	}

	/** What is wrong with the text of a key, where there is one. */
	private static Stream<ContentProblem> refused(PageFile page, String key, Predicate<String> wrong,
			UnaryOperator<String> what, String instead) {
		return page.head().text(key).filter(wrong).map((text) -> page.problem(key, what.apply(text), instead)).stream();
	}

	private static Stream<ContentProblem> tags(PageFile page, TagTable tags) {
		return page.head()
			.list("tags")
			.stream()
			.filter((name) -> tags.find(page.language(), name).isEmpty())
			.map((name) -> page.problem("tags", "There is no tag `" + name + "` in this language.",
					Nearest.to(name, tags.all(page.language()).stream().map(Tag::name).toList()) + " New tags go into "
							+ TagTable.FILE + "."));
	}

	private static boolean isDate(String text) {
		try {
			return LocalDate.parse(text).getYear() > 2000;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}

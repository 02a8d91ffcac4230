package dev.keydoctor.guide.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Placeholders;

/**
 * A rule: the syntax of other systems, which would end up as plain text on the page, is
 * not used.
 */
final class ForeignSyntaxRule implements ContentRule {

	private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");

	private static final List<Habit> HABITS = List.of(
			new Habit("\\s*={3}\\+?\\s*[\"!].*", "Tabs are not shown.", "Write the parts one after the other."),
			new Habit("#{1,6}[^#\\s].*", "This is not read as a heading.", "Put a blank after the last `#`."),
			new Habit("\\s*(!!!|\\?\\?\\?\\+?)\\s+\\S+\\s+[^\"\\s].*", "A box takes one type and a title.",
					"Write `!!! tip \"Title\"`."),
			new Habit("\\s*(!!!|\\?\\?\\?\\+?)[^\\s!?+].*", "This is not read as a box.",
					"Put a blank before the type: `!!! tip \"Title\"`."),
			new Habit("#{1,6}\\s.*[^ \\t]\\{#[^`]*", "No plain blank stands before the braces of this heading.",
					"Write `## Heading {#id}`; a no-break space looks the same."),
			new Habit("#{1,6}\\s.*\\{(?!\\s*#[^\\s{}#]+(\\s+aliases=\"[^\"]*\")?\\s*\\}\\s*$)[^`]*",
					"The braces of this heading are not understood.",
					"Write `## Heading {#id}` or `## Heading {#id aliases=\"old-id\"}`."),
			new Habit("(?!#{1,6}\\s)[^`]*\\{:?\\s*#.*", "Only a heading has an id.", "Write `## Heading {#id}`."));

	/** The signs that Markdown leaves in a text where it was meant and not read. */
	private static final List<Habit> SIGNS = List.of(
			new Habit("\\|.*", "This is not read as a table.",
					"Put an empty line before it, and `|---|---|` below its first line."),
			new Habit("(!!!|\\?\\?\\?).*", "This is not read as a box.",
					"Write `!!! tip \"Title\"`, with no other quotes in the title."),
			new Habit(":::.*", "This is shown as it stands here.", "Write a list or a box."),
			new Habit(".*(\\*\\*|~~|`).*", "A sign of Markdown is shown as it stands here.",
					"Close what it opens, or put a backslash before it."));

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.pages()
			.flatMap((page) -> Stream.of(check(page), signs(page), code(page)).flatMap((problems) -> problems));
	}

	private static Stream<ContentProblem> signs(PageFile page) {
		return page.text()
			.all(Element.Words.class)
			.flatMap((words) -> problem(SIGNS, words.text(), page, words.line()).stream());
	}

	private static Stream<ContentProblem> code(PageFile page) {
		return page.text()
			.all(Element.CodeBlock.class)
			.filter((code) -> !code.fenced())
			.map((code) -> page.problem(code, "This is read as code that has no end, or is indented.",
					"Put code between two lines of three backquotes; indent text as the text above it."));
	}

	private static Stream<ContentProblem> check(PageFile page) {
		List<ContentProblem> problems = new ArrayList<>();
		List<String> lines = page.source().lines().toList();
		boolean code = false;
		for (int index = page.headLines(); index < lines.size(); index++) {
			String line = Placeholders.PLACE.matcher(lines.get(index)).replaceAll("…");
			code ^= FENCE.matcher(line).matches();
			if (!code) {
				problem(HABITS, line, page, index + 1).ifPresent(problems::add);
			}
		}
		return problems.stream();
	}

	private static Optional<ContentProblem> problem(List<Habit> habits, String text, PageFile page, int line) {
		return habits.stream()
			.filter((habit) -> habit.matches(text))
			.findFirst()
			.map((habit) -> page.problem(line, habit.what(), habit.instead()));
	}

	/** A way of writing, what is wrong with it, and what to write instead. */
	private record Habit(Pattern pattern, String what, String instead) {

		private Habit(String pattern, String what, String instead) {
			this(Pattern.compile(pattern), what, instead);
		}

		private boolean matches(String line) {
			return this.pattern.matcher(line).matches();
		}

	}

}

package dev.keydoctor.guide.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.guide.source.Site;

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
			new Habit("#{1,6}\\s.*\\{(?!\\s*#[^\\s{}#]+(\\s+aliases=\"[^\"]*\")?\\s*\\}\\s*$)[^`]*",
					"The braces of this heading are not understood.",
					"Write `## Heading {#id}` or `## Heading {#id aliases=\"old-id\"}`."),
			new Habit("(?!#{1,6}\\s)[^`]*\\{:?\\s*#.*", "Only a heading has an id.", "Write `## Heading {#id}`."));

	@Override
	public Stream<ContentProblem> check(Site site) {
		return site.pages().stream().flatMap(ForeignSyntaxRule::check);
	}

	private static Stream<ContentProblem> check(PageFile page) {
		List<ContentProblem> problems = new ArrayList<>();
		List<String> lines = page.source().lines().toList();
		boolean code = false;
		for (int index = page.headLines(); index < lines.size(); index++) {
			String line = Placeholders.PLACE.matcher(lines.get(index)).replaceAll("…");
			code ^= FENCE.matcher(line).matches();
			if (!code) {
				int number = index + 1;
				HABITS.stream()
					.filter((habit) -> habit.matches(line))
					.findFirst()
					.ifPresent((habit) -> problems.add(page.problem(number, habit.what(), habit.instead())));
			}
		}
		return problems.stream();
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

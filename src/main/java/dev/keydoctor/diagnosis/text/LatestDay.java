package dev.keydoctor.diagnosis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter for logs of several days: what was wrong on an earlier day is over where the
 * latest says how a request went. Only days like 2026-11-28 are known: of others nobody
 * can tell which number is the month.
 */
public final class LatestDay {

	private static final Pattern LINE_END = Pattern.compile("(?i)\\n|<br ?/?>");

	/*
	 * At the beginning of an entry, be it quoted; the value of a field ends with a quote.
	 * The version of an API is a day, too: openai-version: 2020-10-01
	 */
	private static final Pattern DAY = Pattern
		.compile("(?<![\\w./-])(?<!version: )(\\d{4}-\\d\\d-\\d\\d)(?:[T ]\\d\\d:[\\dZ:.,+]{2,20})?[\\])]?(?!\\S)");

	/*
	 * A status, a code, a connection: not what only follows from them, as
	 * "workflow failed".
	 */
	private static final Pattern OUTCOME = Pattern
		.compile("(?i)(?<![\\w.])(?:200|[45]\\d\\d)(?![\\w.])|[a-z]{3}_[a-z]|enotfound|econn|timed? ?out");

	private LatestDay() {
	}

	/**
	 * Leaves out the entries of earlier days, unless the latest says nothing. To an entry
	 * belong the lines behind it, up to the next one or an empty line.
	 */
	public static String of(String text) {
		List<Line> lines = lines(text);
		SortedSet<String> days = lines.stream()
			.map(Line::day)
			.filter((day) -> !day.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		if (days.size() < 2 || lines.stream().noneMatch((line) -> line.saysWhatCameOf(days.last()))) {
			return text;
		}
		return lines.stream()
			.filter((line) -> line.day().isEmpty() || line.day().equals(days.last()))
			.map(Line::text)
			.collect(Collectors.joining("\n"));
	}

	private static List<Line> lines(String text) {
		if (!DAY.matcher(text).find()) {
			return List.of();
		}
		List<Line> lines = new ArrayList<>();
		String day = "";
		for (String line : LINE_END.split(text)) {
			Matcher dated = DAY.matcher(line);
			if (dated.find()) {
				day = dated.group(1);
			}
			else if (line.isBlank()) {
				day = "";
			}
			lines.add(new Line(line, day));
		}
		return lines;
	}

	/**
	 * A record of a line.
	 *
	 * @param text the line
	 * @param day the day of the entry that it belongs to, empty where it is of none
	 */
	private record Line(String text, String day) {

		boolean saysWhatCameOf(String latest) {
			return this.day.equals(latest) && OUTCOME.matcher(this.text).find();
		}

	}

}

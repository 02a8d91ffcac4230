package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

import dev.keydoctor.site.Language;

/**
 * A filler of texts, line by line, that remembers which line each one comes from.
 */
final class LineFiller {

	private final Placeholders placeholders;

	private final Language language;

	private final List<String> written = new ArrayList<>();

	private final List<Integer> lines = new ArrayList<>();

	LineFiller(Placeholders placeholders, Language language) {
		this.placeholders = placeholders;
		this.language = language;
	}

	Placeholders.Filled fill(String text) {
		String[] source = text.split("\n", -1);
		for (int line = 0; line < source.length; line++) {
			for (String filled : lines(source[line])) {
				this.written.add(filled);
				this.lines.add(line);
			}
		}
		return new Placeholders.Filled(String.join("\n", this.written), List.copyOf(this.lines));
	}

	private List<String> lines(String line) {
		Matcher places = Placeholders.PLACE.matcher(line);
		while (places.find()) {
			if (Row.isColumn(places.group(1), places.group(2))) {
				return Row.all(this.placeholders, places.group(1)).stream().map((row) -> row(line, row)).toList();
			}
			if (places.group(1).equals("portal") && this.placeholders.contact().isEmpty()) {
				return List.of();
			}
		}
		return List.of(replaced(line, this::value));
	}

	private String row(String line, Row row) {
		return replaced(line, (place) -> Row.isColumn(place.group(1), place.group(2))
				? row.column(place.group(2), this.language) : value(place));
	}

	/** Dots stand in for what is unknown: the checks tell the author what it was. */
	private String value(MatchResult place) {
		return this.placeholders.value(place.group(1), place.group(2), this.language).orElse("…");
	}

	private static String replaced(String line, Function<MatchResult, String> value) {
		return line.contains("{{")
				? Placeholders.PLACE.matcher(line).replaceAll((place) -> Matcher.quoteReplacement(value.apply(place)))
				: line;
	}

}

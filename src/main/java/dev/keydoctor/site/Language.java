package dev.keydoctor.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Coded;

/**
 * An enum of the languages that the portal speaks. The code of each is the first part of
 * every address.
 */
public enum Language implements Coded {

	PL("Europe/Warsaw"), IT("Europe/Rome"), EN("UTC");

	/**
	 * All languages, in the order in which they are offered.
	 */
	public static final List<Language> ALL = List.of(values());

	/**
	 * All codes, in the same order.
	 */
	public static final List<String> CODES = ALL.stream().map(Language::code).toList();

	/**
	 * The language that pages are written in first, and translated from.
	 */
	public static final Language SOURCE = PL;

	private static final String EITHER = "pl|it|en";

	/**
	 * The first part of every mapping. It takes the code of a language only, since Spring
	 * would also take the name of a constant for one, such as {@code /PL}. A test
	 * compares it with {@link #ALL}.
	 */
	public static final String PATTERN = "/{language:" + EITHER + "}";

	/** The first part of a path that looks like the code of another language. */
	public static final String OTHER_PATTERN = "/{other:(?!" + EITHER + ")[A-Za-z]{2}}";

	private final ZoneId zone;

	Language(String zone) {
		this.zone = ZoneId.of(zone);
	}

	/** The locale that messages and dates follow. */
	public Locale locale() {
		return Locale.of(code());
	}

	/**
	 * The name of the language in itself, with a capital letter, such as {@code Polski}.
	 */
	public String nativeName() {
		String name = locale().getDisplayLanguage(locale());
		return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
	}

	/** A day as this language writes it, such as {@code 1º dicembre 2026}. */
	public String day(TemporalAccessor date) {
		String written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(date);
		return switch (this) {
			case IT -> written.replaceFirst("^1 ", "1º ");
			case PL, EN -> written;
		};
	}

	/** The day of a moment, by the clock of those who speak this language. */
	public String day(Instant moment) {
		return day(moment.atZone(this.zone));
	}

	/**
	 * A moment by the clock of those who speak this language, such as
	 * {@code 30 listopada 2026, 15:05}; whose clock it is stands in the messages.
	 */
	public String dayAndTime(Instant moment) {
		return day(moment) + ", " + time(moment);
	}

	/** The time alone, by the same clock, such as {@code 15:05}. */
	public String time(Instant moment) {
		return DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(this.zone));
	}

	/**
	 * The address of a place in this language, which is also where its file stands below
	 * the content folder.
	 * @param place the place, such as {@code /guides}; empty for the language itself
	 */
	public String path(String place) {
		return "/" + code() + place;
	}

	/** A text of each language, by its code. */
	public static Map<String, String> byCode(Function<Language, String> text) {
		Map<String, String> texts = new LinkedHashMap<>();
		ALL.forEach((language) -> texts.put(language.code(), text.apply(language)));
		return texts;
	}

	/** Finds the language with this code, such as {@code pl}, in lower case. */
	public static Optional<Language> of(String code) {
		return Coded.of(Language.class, code);
	}

	/**
	 * Finds the language that is the first part of a path, such as {@code /pl/guides}.
	 */
	public static Optional<Language> ofPath(String path) {
		String[] parts = path.split("/", 3);
		return (parts.length > 1) ? of(parts[1]) : Optional.empty();
	}

}

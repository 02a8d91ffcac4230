package dev.keydoctor.guide.source;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.site.Language;

/**
 * A table of the words with which values are written, in each language:
 * {@code words.yaml}. A unit has its forms for one, for few (in Polish) and for many.
 */
record Words(Map<String, Map<Language, String>> words) {

	/** The file, below the content folder. */
	static final String FILE = "words.yaml";

	private static final String NUMBER = "#";

	/** Shorter numbers are written in one piece, except in English. */
	private static final int GROUPED_FROM = 10_000;

	static Words read(FrontMatter yaml) {
		Map<String, Map<Language, String>> words = new LinkedHashMap<>();
		yaml.keys().forEach((name) -> words.put(name, Translations.of(yaml.pairs(name))));
		return new Words(words);
	}

	boolean isUnit(String name) {
		return this.words.containsKey(name);
	}

	/** A word; none where there is none of this name. */
	Optional<String> word(String name, Language language) {
		return Optional.ofNullable(this.words.get(name)).map((word) -> word.get(language));
	}

	/** A number with its unit, such as {@code 7 giorni}. */
	String count(BigDecimal number, String unit, Language language) {
		String[] forms = word(unit, language).orElse(NUMBER).split("\\|");
		return forms[Math.min(form(number, language), forms.length - 1)].replace(NUMBER, number(number, language));
	}

	private static int form(BigDecimal number, Language language) {
		if (number.compareTo(BigDecimal.ONE) == 0) {
			return 0;
		}
		int hundred = number.intValue() % 100;
		boolean few = hundred % 10 >= 2 && hundred % 10 <= 4 && (hundred < 12 || hundred > 14);
		return (few || language != Language.PL) ? 1 : 2;
	}

	static String number(BigDecimal number, Language language) {
		DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(language.locale()));
		format.setGroupingUsed(language == Language.EN || number.intValue() >= GROUPED_FROM);
		return format.format(number);
	}

	static String date(LocalDate date, Language language) {
		String written = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
		return (language == Language.IT) ? written.replaceFirst("^1 ", "1º ") : written;
	}

}

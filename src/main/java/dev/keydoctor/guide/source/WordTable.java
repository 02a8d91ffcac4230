package dev.keydoctor.guide.source;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.site.Language;

/**
 * A record of the table of the words with which values are written, in each language:
 * {@code words.yaml}. A unit has its forms for one, for few and for many, and for a
 * number with a fraction; or one form for all.
 */
record WordTable(Map<String, Map<Language, String>> words) {

	/** The file, below the content folder. */
	static final String FILE = "words.yaml";

	private static final String NUMBER = "#";

	/** The words that the build knows by name. All others are units. */
	private static final Set<String> NAMED = Stream
		.concat(Stream.of("or", "off", "to-come", "for-example", "no-successor"),
				ModelKind.NAMED.stream().map(ModelKind::word))
		.collect(Collectors.toCollection(TreeSet::new));

	/** Shorter numbers are written in one piece, except in English. */
	private static final int GROUPED_FROM = 10_000;

	/** Reads the words, and tells which are missing and which nobody knows. */
	static WordTable read(YamlMapping yaml, Consumer<ContentProblem> problems) {
		EntryReader entries = new EntryReader(FILE, Set.copyOf(Language.CODES), problems);
		Map<String, Map<Language, String>> words = new LinkedHashMap<>();
		yaml.keys().forEach((name) -> words.put(name, word(entries.read(yaml, name))));
		NAMED.stream()
			.filter((name) -> !words.containsKey(name))
			.forEach((name) -> problems.accept(new ContentProblem(FILE, 1, "The word `" + name + "` is missing.",
					"Add a line " + Translations.line(name) + ".")));
		return new WordTable(words);
	}

	private static Map<Language, String> word(EntryReader.Entry entry) {
		Map<Language, String> texts = Translations.of(entry.pairs());
		for (Language language : Language.ALL) {
			String text = texts.getOrDefault(language, "");
			if (text.isBlank()) {
				entry.problem("`" + entry.name() + "` has no text in `" + language.code() + "`.",
						"Write one text for each of " + Translations.codes() + ".");
			}
			else if (!NAMED.contains(entry.name()) && !isUnit(text, language)) {
				entry.problem(
						"`" + entry.name() + "` in `" + language.code() + "` is no unit, and no word that is read.",
						"Units: `" + forms(language) + "` or one form for all, each with `#`. Words: "
								+ String.join(", ", NAMED) + ".");
			}
		}
		return texts;
	}

	private static boolean isUnit(String text, Language language) {
		List<String> forms = List.of(text.split("\\|", -1));
		return (forms.size() == 1 || forms.size() == forms(language).split("\\|").length)
				&& forms.stream().allMatch((form) -> form.contains(NUMBER));
	}

	/** The forms of a unit, in their order. */
	private static String forms(Language language) {
		return switch (language) {
			case PL -> "one|few|many|fraction";
			case IT, EN -> "one|many";
		};
	}

	boolean isUnit(String name) {
		return this.words.containsKey(name) && !NAMED.contains(name);
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
		return switch (language) {
			case PL -> polishForm(number);
			case IT, EN -> 1;
		};
	}

	private static int polishForm(BigDecimal number) {
		if (number.stripTrailingZeros().scale() > 0) {
			return 3;
		}
		int hundred = number.intValue() % 100;
		boolean few = hundred % 10 >= 2 && hundred % 10 <= 4 && (hundred < 12 || hundred > 14);
		return few ? 1 : 2;
	}

	/** A number with as many decimals as it was written with: 7.50 is a price. */
	static String number(BigDecimal number, Language language) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
		format.setMinimumFractionDigits(number.scale());
		format.setMaximumFractionDigits(number.scale());
		format.setGroupingUsed(switch (language) {
			case EN -> true;
			case PL, IT -> number.intValue() >= GROUPED_FROM;
		});
		return format.format(number);
	}

}

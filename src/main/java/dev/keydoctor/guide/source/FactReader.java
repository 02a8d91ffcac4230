package dev.keydoctor.guide.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the facts. A value is a number, a number with a unit, a day or a text; or
 * each language has a text of its own.
 */
final class FactReader {

	private static final Set<String> KEYS = Stream
		.concat(Stream.of("value", "checked", "source"), Language.CODES.stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern AMOUNT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?: ([a-z]+))?");

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final WordTable words;

	private final EntryReader entries;

	FactReader(WordTable words, Consumer<ContentProblem> problems) {
		this.words = words;
		this.entries = new EntryReader(FactTable.FILE, KEYS, problems);
	}

	FactTable read(YamlMapping yaml) {
		Map<String, Fact> facts = new LinkedHashMap<>();
		yaml.keys().forEach((name) -> facts.put(name, fact(name, this.entries.read(yaml, name))));
		return new FactTable(facts);
	}

	private Fact fact(String name, EntryReader.Entry entry) {
		String value = entry.pairs().getOrDefault("value", "");
		Map<Language, String> texts = value.isEmpty() ? Translations.of(entry.pairs()) : written(value, entry);
		Language.ALL.stream()
			.filter((language) -> texts.getOrDefault(language, "").isBlank())
			.forEach((language) -> entry.problem("`" + name + "` has no text in `" + language.code() + "`.",
					"Write `value: …`, or one text for each of " + Translations.codes() + "."));
		return new Fact(name, value, texts, entry.checked(), entry.source(), entry.line());
	}

	private Map<Language, String> written(String value, EntryReader.Entry entry) {
		Matcher amount = AMOUNT.matcher(value);
		if (amount.matches()) {
			return amount(new BigDecimal(amount.group(1)), amount.group(2), entry);
		}
		if (DAY.matcher(value).matches()) {
			LocalDate day = entry.date("value");
			return Translations.of((language) -> language.day(day));
		}
		return Translations.of((_) -> value);
	}

	private Map<Language, String> amount(BigDecimal number, @Nullable String unit, EntryReader.Entry entry) {
		if (unit == null) {
			return Translations.of((language) -> WordTable.number(number, language));
		}
		if (!this.words.isUnit(unit)) {
			entry.problem("`" + unit + "` is no unit.",
					"Add it to " + WordTable.FILE + ", or write a text for each language.");
		}
		return Translations.of((language) -> this.words.count(number, unit, language));
	}

}

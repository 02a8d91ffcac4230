package dev.keydoctor.guide.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keydoctor.site.Language;

/**
 * A maker of texts by language, and of what authors are told to write.
 */
final class Translations {

	private Translations() {
	}

	/** All languages in a message to an author: {@code `pl`, `it`, `en`}. */
	static String codes() {
		return "`" + String.join("`, `", Language.CODES) + "`";
	}

	/** A line with a text for each language, as an author has to write it. */
	static String line(String name) {
		return Language.CODES.stream()
			.map((code) -> code + ": …")
			.collect(Collectors.joining(", ", "`" + name + ": { ", " }`"));
	}

	/** What stands behind the code of each language. */
	static Map<Language, String> of(Map<String, String> pairs) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		Language.ALL.stream()
			.filter((language) -> pairs.containsKey(language.code()))
			.forEach((language) -> texts.put(language, String.valueOf(pairs.get(language.code()))));
		return texts;
	}

	/** The same value as each language writes it. */
	static Map<Language, String> of(Function<Language, String> writer) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		Language.ALL.forEach((language) -> texts.put(language, writer.apply(language)));
		return texts;
	}

}

package dev.keydoctor.guide.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import dev.keydoctor.site.Language;

/**
 * A maker of texts by language.
 */
final class Translations {

	private Translations() {
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

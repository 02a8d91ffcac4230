package dev.keydoctor.guide.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;

/**
 * A maker of the anchors of the two forms, which others link to as to the top of a page,
 * though no file of the content stands for them. Their titles are texts of the interface.
 */
final class Forms {

	private Forms() {
	}

	/**
	 * The places of the forms.
	 * @param messages the texts of the interface by file
	 * @return none where there are no texts
	 */
	static Stream<Anchor> anchors(Map<String, String> messages) {
		Map<Language, Properties> texts = new EnumMap<>(Language.class);
		Language.ALL.forEach((language) -> texts.put(language, texts(language, messages)));
		return Stream.of(anchor("explain", "check.explain.title", texts), anchor("check", "check.key.title", texts))
			.filter((anchor) -> !anchor.titles().isEmpty());
	}

	private static Anchor anchor(String place, String key, Map<Language, Properties> texts) {
		Map<Language, String> titles = new EnumMap<>(Language.class);
		texts.forEach((language, text) -> {
			if (text.getProperty(key) != null) {
				titles.put(language, text.getProperty(key));
			}
		});
		return new Anchor(place, PageKind.PLACE, place, 1, titles, List.of());
	}

	/** The file without a language is the English one. */
	private static Properties texts(Language language, Map<String, String> messages) {
		String ending = (language == Language.EN) ? "" : "_" + language.code();
		Properties texts = new Properties();
		try {
			texts.load(new StringReader(messages.getOrDefault("messages/messages" + ending + ".properties", "")));
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

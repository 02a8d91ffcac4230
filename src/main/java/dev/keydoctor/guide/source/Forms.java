package dev.keydoctor.guide.source;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;

/**
 * A maker of the anchors of the two forms, which others link to as to the top of a page,
 * though no file of the content stands for them. Their titles are texts of the interface.
 */
final class Forms {

	/** The English texts are in the file without a language. */
	private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private Forms() {
	}

	static Stream<Anchor> anchors() {
		return Stream.of(anchor("explain", "check.explain.title"), anchor("check", "check.key.title"));
	}

	private static Anchor anchor(String place, String title) {
		return new Anchor(place, PageKind.PLACE, place, 1, Translations.of((language) -> text(title, language)),
				List.of());
	}

	private static String text(String key, Language language) {
		return ResourceBundle.getBundle("messages/messages", language.locale(), NO_OTHER_LANGUAGE).getString(key);
	}

}

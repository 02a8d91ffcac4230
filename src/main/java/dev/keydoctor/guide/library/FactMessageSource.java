package dev.keydoctor.guide.library;

import java.nio.charset.StandardCharsets;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;

import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.site.Language;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A source of the texts of the interface with the facts filled in and set as their
 * language wants it, once for each language.
 */
final class FactMessageSource extends ResourceBundleMessageSource {

	private final Placeholders placeholders;

	FactMessageSource(Placeholders placeholders) {
		this.placeholders = placeholders;
		setBasename("messages/messages");
		setDefaultEncoding(StandardCharsets.UTF_8.name());
		setFallbackToSystemLocale(false);
	}

	@Override
	protected ResourceBundle doGetBundle(String basename, Locale locale) {
		ResourceBundle written = super.doGetBundle(basename, locale);
		Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
		Object[][] texts = written.keySet()
			.stream()
			.map((key) -> new Object[] { key,
					Typography.set(this.placeholders.fill(language, written.getString(key)), language) })
			.toArray(Object[][]::new);
		return new ListResourceBundle() {
			@Override
			protected Object[][] getContents() {
				return texts;
			}
		};
	}

}

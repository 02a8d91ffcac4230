package dev.keydoctor.guide.library;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

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
		Map<String, String> texts = new HashMap<>();
		written.keySet()
			.forEach((key) -> texts.put(key,
					Typography.set(this.placeholders.fill(language, written.getString(key)), language)));
		return new FilledBundle(texts);
	}

	/** A bundle of texts that are ready to be shown. */
	private static final class FilledBundle extends ResourceBundle {

		private final Map<String, String> texts;

		private FilledBundle(Map<String, String> texts) {
			this.texts = texts;
		}

		@Override
		protected @Nullable Object handleGetObject(String key) {
			return this.texts.get(key);
		}

		@Override
		public Enumeration<String> getKeys() {
			return Collections.enumeration(this.texts.keySet());
		}

	}

}

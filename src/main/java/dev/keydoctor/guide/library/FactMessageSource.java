package dev.keydoctor.guide.library;

import java.nio.charset.StandardCharsets;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiFunction;

import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * A source of the texts of the interface, set as their language wants it, with the facts
 * of the pages filled in. The repository of the pages hands it the facts, since it cannot
 * ask for them: it is made first of all, and checking the settings takes it.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
final class FactMessageSource implements MessageSource {

	private volatile MessageSource texts = new FilledBundles((_, text) -> text);

	/** Fills other facts into all texts. */
	void fill(Placeholders facts) {
		this.texts = new FilledBundles(facts::fill);
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			@Nullable Locale locale) {
		return this.texts.getMessage(code, args, defaultMessage, locale);
	}

	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
		return this.texts.getMessage(code, args, locale);
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		return this.texts.getMessage(resolvable, locale);
	}

	/** The texts with certain facts, made once for each language. */
	private static final class FilledBundles extends ResourceBundleMessageSource {

		private final BiFunction<Language, String, String> filler;

		FilledBundles(BiFunction<Language, String, String> filler) {
			this.filler = filler;
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
						Typography.set(this.filler.apply(language, written.getString(key)), language) })
				.toArray(Object[][]::new);
			return new ListResourceBundle() {
				@Override
				protected Object[][] getContents() {
					return texts;
				}
			};
		}

	}

}

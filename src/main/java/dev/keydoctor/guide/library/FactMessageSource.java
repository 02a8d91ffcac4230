package dev.keydoctor.guide.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;

import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.ContentReader;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.site.Language;

import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A source of the texts of the interface with the facts filled in and set as their
 * language wants it, once for each language. What is wrong with the facts is told with
 * the pages.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
final class FactMessageSource extends ResourceBundleMessageSource {

	private final Placeholders placeholders;

	/**
	 * Makes it without {@code PortalProperties}, whose validation asks the context for
	 * texts: it has none until this bean is there.
	 */
	FactMessageSource(Environment environment, Clock clock) {
		ContentFolder folder = new ContentFolder(environment.getRequiredProperty("keydoctor.content"));
		this.placeholders = new ContentReader(folder.readTables(), LocalDate.now(clock),
				environment.getProperty("keydoctor.security-contact", ""))
			.placeholders();
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

package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.LocalDate;

import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.SiteReader;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * A configuration of the texts of the interface. What is wrong with the facts is told
 * with the pages.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	/**
	 * The texts. They need no {@code PortalProperties}, whose validation asks the context
	 * for texts: it has none until this bean is there.
	 */
	@Bean
	MessageSource messageSource(Environment environment, Clock clock) {
		ContentFolder folder = new ContentFolder(environment.getRequiredProperty("keydoctor.content"));
		return new FactMessageSource(new SiteReader(folder.readTables(), LocalDate.now(clock),
				environment.getProperty("keydoctor.security-contact", ""))
			.placeholders());
	}

}

package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.LocalDate;

import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.SiteReader;
import dev.keydoctor.site.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of the texts of the interface. What is wrong with the facts is told
 * with the pages.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	MessageSource messageSource(PortalProperties portal, Clock clock) {
		return new FactMessageSource(new SiteReader(new ContentFolder(portal.content()).readTables(),
				LocalDate.now(clock), portal.securityContact())
			.placeholders());
	}

}

package dev.keydoctor.check;

import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.guide.ContentRepository;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of what the checks work with.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	RuleBook ruleBook(ContentRepository contentRepository) {
		return new RuleBook(contentRepository.catalog().retirements());
	}

}

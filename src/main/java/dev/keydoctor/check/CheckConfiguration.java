package dev.keydoctor.check;

import dev.keydoctor.diagnosis.ReportValidator;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.openai.OpenAiProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of what the checks work with.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	RuleBook ruleBook(ContentRepository contentRepository, OpenAiProperties properties) {
		return new RuleBook(() -> contentRepository.catalog().retirements(), properties.regions().keySet());
	}

	@Bean
	ReportValidator reportValidator(RuleBook ruleBook) {
		return new ReportValidator(ruleBook);
	}

}

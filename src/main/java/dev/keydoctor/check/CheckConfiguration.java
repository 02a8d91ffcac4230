package dev.keydoctor.check;

import dev.keydoctor.diagnosis.ReportValidator;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.openai.OpenAiProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of what the checks work with.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	RuleBook ruleBook(OpenAiProperties properties) {
		return new RuleBook(properties.regions().keySet());
	}

	@Bean
	ReportValidator reportValidator() {
		return new ReportValidator();
	}

}

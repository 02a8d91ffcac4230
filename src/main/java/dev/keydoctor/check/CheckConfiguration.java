package dev.keydoctor.check;

import dev.keydoctor.diagnosis.ReportValidator;
import dev.keydoctor.diagnosis.RuleBook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of what the checks work with.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	RuleBook ruleBook() {
		return new RuleBook();
	}

	@Bean
	ReportValidator reportValidator() {
		return new ReportValidator();
	}

}

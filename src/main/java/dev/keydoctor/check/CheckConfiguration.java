package dev.keydoctor.check;

import java.time.LocalDate;

import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.diagnosis.rules.RuleBook;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.openai.OpenAiProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of the rule book, which the room of the diagnosis cannot make itself,
 * since it knows no Spring, no content and no settings.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	/** It judges before anybody asks: a mistake in the wordings stops the start. */
	@Bean
	RuleBook ruleBook(ContentRepository contentRepository, OpenAiProperties properties) {
		RuleBook ruleBook = new RuleBook(() -> contentRepository.catalog().retirements(),
				properties.regions().keySet());
		ruleBook.judge(new Evidence.Pasted("429"), LocalDate.EPOCH);
		return ruleBook;
	}

}

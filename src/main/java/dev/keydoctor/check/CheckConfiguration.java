package dev.keydoctor.check;

import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.openai.OpenAiProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of the rule book, which the room of the diagnosis cannot make itself:
 * it knows no Spring, no content and no settings.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	RuleBook ruleBook(ContentRepository contentRepository, OpenAiProperties properties) {
		return new RuleBook(() -> contentRepository.catalog().retirements(), properties.regions().keySet());
	}

}

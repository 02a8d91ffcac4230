package dev.keydoctor.check;

import java.util.List;

import dev.keydoctor.diagnosis.RuleBook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the checks work with.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration implements WebMvcConfigurer {

	@Bean
	RuleBook ruleBook() {
		return new RuleBook();
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new KeyFormResolver());
	}

}

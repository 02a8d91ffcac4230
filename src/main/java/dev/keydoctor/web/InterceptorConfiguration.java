package dev.keydoctor.web;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A configuration of the interceptors: all there are, in the order that each declares.
 */
@Configuration(proxyBeanMethods = false)
class InterceptorConfiguration {

	@Bean
	WebMvcConfigurer interceptors(List<HandlerInterceptor> interceptors) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				interceptors.forEach(registry::addInterceptor);
			}
		};
	}

}

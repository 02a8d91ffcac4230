package dev.keydoctor.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A configuration of the interceptors: which addresses each is asked about, and in which
 * order.
 */
@Configuration(proxyBeanMethods = false)
class InterceptorConfiguration {

	private static final String EXPLAIN = "/*/explain";

	@Bean
	WebMvcConfigurer interceptors(StaticFilesInterceptor staticFiles, BulkheadInterceptor bulkhead,
			PictureReaderInterceptor pictureReader) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				// Before the bulkhead: a file that is not there must not take a place.
				registry.addInterceptor(staticFiles);
				registry.addInterceptor(bulkhead);
				registry.addInterceptor(pictureReader).addPathPatterns(EXPLAIN);
			}
		};
	}

}

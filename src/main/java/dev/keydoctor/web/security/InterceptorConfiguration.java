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

	private static final String CHECK = "/*/check";

	private static final String EXPLAIN = "/*/explain";

	@Bean
	WebMvcConfigurer interceptors(StaticFilesInterceptor staticFiles, BulkheadInterceptor bulkhead,
			PictureReaderInterceptor pictureReader) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				// An address that nobody answers takes no place of those that are worked
				// on.
				registry.addInterceptor(staticFiles);
				// Checks of keys wait and do not compute, and have a bulkhead of their
				// own.
				registry.addInterceptor(bulkhead).excludePathPatterns(CHECK);
				registry.addInterceptor(pictureReader).addPathPatterns(EXPLAIN);
			}
		};
	}

}

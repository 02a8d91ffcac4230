package dev.keydoctor.web.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A configuration of the interceptors: which addresses each is asked about, and in which
 * order.
 */
@Configuration(proxyBeanMethods = false)
class InterceptorConfiguration implements WebMvcConfigurer {

	private static final String CHECK = "/*/check";

	private static final String EXPLAIN = "/*/explain";

	/** Where what is only a part of a page lies. */
	private static final String[] PARTS = { "/css/**", "/js/**", "/img/**", "/images/**", "/picture/**",
			"/webjars/**" };

	private final StaticFilesInterceptor staticFiles;

	private final BulkheadInterceptor bulkhead;

	private final PartHeadersInterceptor partHeaders;

	private final PictureReaderInterceptor pictureReader;

	InterceptorConfiguration(StaticFilesInterceptor staticFiles, BulkheadInterceptor bulkhead,
			PartHeadersInterceptor partHeaders, PictureReaderInterceptor pictureReader) {
		this.staticFiles = staticFiles;
		this.bulkhead = bulkhead;
		this.partHeaders = partHeaders;
		this.pictureReader = pictureReader;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		// An address that nobody answers takes no place of those that are worked on.
		registry.addInterceptor(this.staticFiles);
		// Checks of keys wait and do not compute, and have a bulkhead of their own.
		registry.addInterceptor(this.bulkhead).excludePathPatterns(CHECK);
		registry.addInterceptor(this.partHeaders).addPathPatterns(PARTS);
		registry.addInterceptor(this.pictureReader).addPathPatterns(EXPLAIN);
	}

}

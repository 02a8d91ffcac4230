package dev.keydoctor.web.resource;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which files the resource handler may look for.
 */
class StaticFilesInterceptorTests {

	private final StaticFilesInterceptor files;

	StaticFilesInterceptorTests() throws IOException {
		this.files = new StaticFilesInterceptor(new PathMatchingResourcePatternResolver(),
				new StaticListableBeanFactory().getBeanProvider(ResourceUrlProvider.class));
	}

	@ParameterizedTest
	@CsvSource({ "/js/theme.js, true", "/js/theme-0123456789abcdef0123456789abcdef.js, true",
			"/webjars/picocss__pico/2.1.1/css/pico.fluid.classless.min.css, true",
			"/webjars/picocss__pico/css/pico.fluid.classless.min.css, true",
			"/webjars/picocss__pico/1.5.0/css/pico.fluid.classless.min.css, true", "/js/none.js, false",
			"/js/theme-0123456789abcdef.js, false", "/js/%74heme.js, false", "/js/./theme.js, false", "/en/none, false",
			"/application.properties, false", "/webjars/none/x, false" })
	void onlyFilesThatAreThereAreKnown(String path, boolean known) {
		assertThat(this.files.isKnown(path)).isEqualTo(known);
	}

}

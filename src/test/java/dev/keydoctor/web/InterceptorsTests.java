package dev.keydoctor.web;

import java.util.List;

import dev.keydoctor.journey.JourneyTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which interceptors a request passes, in their order.
 */
@JourneyTest
class InterceptorsTests {

	@Autowired
	private List<HandlerMapping> mappings;

	@ParameterizedTest
	@ValueSource(strings = { "/en/guides", "/en/explain", "/en/check", "/api/v1/verdicts", "/js/theme.js" })
	void aRequestPassesThemInThisOrder(String address) throws Exception {
		assertThat(interceptors(new MockHttpServletRequest("GET", address))).containsExactly("StaticFilesInterceptor",
				"BulkheadInterceptor", "PictureReaderInterceptor");
	}

	/** Ours only: Spring has some of its own. */
	private List<String> interceptors(MockHttpServletRequest request) throws Exception {
		for (HandlerMapping mapping : this.mappings) {
			HandlerExecutionChain chain = mapping.getHandler(request);
			if (chain != null) {
				return chain.getInterceptorList()
					.stream()
					.map(Object::getClass)
					.filter((type) -> type.getName().startsWith("dev.keydoctor."))
					.map(Class::getSimpleName)
					.toList();
			}
		}
		throw new IllegalArgumentException("Nobody answers " + request.getRequestURI());
	}

}

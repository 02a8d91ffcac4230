package dev.keydoctor.journey;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which interceptors a request passes, in their order.
 */
@JourneyTest
class InterceptorsJourneyTests {

	@Autowired
	private List<HandlerMapping> mappings;

	@ParameterizedTest
	@CsvSource({ "/en/guides, StaticFiles Bulkhead", "/en/explain, StaticFiles Bulkhead PictureReader",
			"/en/check, StaticFiles Bulkhead", "/api/v1/verdicts, StaticFiles Bulkhead",
			"/js/theme.js, StaticFiles Bulkhead" })
	void aRequestPassesThemInThisOrder(String address, String names) throws Exception {
		assertThat(interceptors(new MockHttpServletRequest("GET", address)))
			.containsExactly(Stream.of(names.split(" ")).map((name) -> name + "Interceptor").toArray(String[]::new));
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

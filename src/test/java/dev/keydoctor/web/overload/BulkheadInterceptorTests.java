package dev.keydoctor.web.overload;

import dev.keydoctor.ratelimit.ClientAddress;
import dev.keydoctor.ratelimit.OwnBulkhead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests of how many requests of a route are worked on at a time.
 */
class BulkheadInterceptorTests {

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final ClientAddress clientAddress = mock();

	private final BulkheadInterceptor interceptor = new BulkheadInterceptor(this.clientAddress, System::nanoTime,
			this.metrics);

	@BeforeEach
	void twoAreOnTheirWay() throws Exception {
		given(this.clientAddress.network(any())).willReturn("192.0.2.0/24");
		assertThat(begin(request("/{language}/links"))).isTrue();
		assertThat(begin(request("/{language}/links"))).isTrue();
	}

	@Test
	void thePortalIsBusyForAThirdOfTheSameNetwork() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();

		assertThat(this.interceptor.preHandle(request("/{language}/links"), response, this)).isFalse();
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("1");
		assertThat(this.metrics.counter("keydoctor.requests.busy").count()).isEqualTo(1);
	}

	@Test
	void otherRoutesAndOtherNetworksAreNotConcerned() throws Exception {
		assertThat(begin(request("/{language}/search"))).isTrue();

		given(this.clientAddress.network(any())).willReturn("198.51.100.0/24");
		assertThat(begin(request("/{language}/links"))).isTrue();
	}

	@Test
	void anAnsweredRequestGivesBackItsPlace() throws Exception {
		MockHttpServletRequest first = request("/{language}/guides");
		begin(first);
		begin(request("/{language}/guides"));

		this.interceptor.afterCompletion(first, new MockHttpServletResponse(), this, null);
		this.interceptor.afterCompletion(first, new MockHttpServletResponse(), this, null);

		assertThat(begin(request("/{language}/guides"))).isTrue();
		assertThat(begin(request("/{language}/guides"))).isFalse();
	}

	@Test
	void aBodyDoesNotMakeAPageCheaper() throws Exception {
		MockHttpServletRequest third = request("/{language}/links");
		third.setContent(new byte[1]);

		assertThat(begin(third)).isFalse();
	}

	@Test
	void textsAndFormsHaveMorePlacesSinceTheyAreAwaited() throws Exception {
		for (int i = 0; i < BulkheadInterceptor.BODIES / 2; i++) {
			assertThat(begin(text())).isTrue();
		}

		assertThat(begin(text())).isFalse();
	}

	@Test
	void anErrorPageNeedsNoPlace() throws Exception {
		MockHttpServletRequest error = request("/{language}/links");
		error.setDispatcherType(DispatcherType.ERROR);

		assertThat(begin(error)).isTrue();
	}

	@Test
	void aMethodWithABulkheadOfItsOwnNeedsNoPlace() throws Exception {
		for (int i = 0; i < BulkheadInterceptor.PAGES; i++) {
			assertThat(begin(request("/{language}/links"), handler("bounded"))).isTrue();
		}

		assertThat(begin(request("/{language}/links"), handler("unbounded"))).isFalse();
	}

	@OwnBulkhead
	void bounded() {
	}

	void unbounded() {
	}

	private HandlerMethod handler(String method) throws NoSuchMethodException {
		return new HandlerMethod(this, getClass().getDeclaredMethod(method));
	}

	private boolean begin(MockHttpServletRequest request) throws Exception {
		return begin(request, this);
	}

	private boolean begin(MockHttpServletRequest request, Object handler) throws Exception {
		return this.interceptor.preHandle(request, new MockHttpServletResponse(), handler);
	}

	private static MockHttpServletRequest text() {
		MockHttpServletRequest text = request("/{language}/explain");
		text.setMethod("POST");
		text.setContent(new byte[1]);
		return text;
	}

	private static MockHttpServletRequest request(String route) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
		return request;
	}

}

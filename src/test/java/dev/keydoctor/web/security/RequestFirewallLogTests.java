package dev.keydoctor.web.security;

import dev.keydoctor.LogCapture;
import dev.keydoctor.site.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an operator learns of a wrong public address, or of a proxy that does not
 * pass it: visitors see a refusal, or links to nowhere.
 */
@Isolated
class RequestFirewallLogTests {

	private static final String OWN = "https://keys.example.org";

	private static final String OTHER = "https://open-sesame.example.org";

	@RegisterExtension
	private final LogCapture log = new LogCapture(RequestFirewallFilter.class);

	private final RequestFirewallFilter filter = new RequestFirewallFilter(new PublicUrl(OWN));

	@Test
	void aFormFromAnotherAddressIsToldOnceAndWithoutIt() throws Exception {
		assertThat(send(OTHER, null)).isEqualTo(403);
		assertThat(send(OTHER, null)).isEqualTo(403);

		assertThat(this.log.lines()).singleElement()
			.asString()
			.contains("set keydoctor.public-url")
			.doesNotContain("sesame");
	}

	@Test
	void aBrowserMayCallThatAddressTheSame() throws Exception {
		assertThat(send(OTHER, "same-origin")).isEqualTo(200);

		assertThat(this.log.lines()).hasSize(1);
	}

	@Test
	void nothingIsToldOfFormsOfOursAndOfStrangers() throws Exception {
		assertThat(send(OWN, null)).isEqualTo(200);
		assertThat(send(OWN, "same-origin")).isEqualTo(200);
		assertThat(send(OTHER, "cross-site")).isEqualTo(403);
		assertThat(send(null, null)).isEqualTo(403);

		assertThat(this.log.lines()).isEmpty();
	}

	private int send(@Nullable String origin, @Nullable String site) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/en/check");
		MockHttpServletResponse response = new MockHttpServletResponse();
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		this.filter.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}

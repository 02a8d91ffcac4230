package dev.keydoctor.check;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a page gets with the offer to read a picture, and where there is none.
 */
class PictureReaderTests {

	private static final String POLICY = "Content-Security-Policy";

	private static final Resource BUILT = new ByteArrayResource(new byte[0]);

	private static final Resource LEFT_OUT = new ClassPathResource("static/picture/none.js");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void theWorkersPolicyIsNamedAndNothingElseChanges() {
		assertThat(offer(BUILT, "default-src 'none'; trusted-types 'none'; report-to csp")).isEqualTo(true);
		assertThat(this.response.getHeader(POLICY))
			.isEqualTo("default-src 'none'; trusted-types picture-reader; report-to csp");
	}

	@Test
	void wherePicturesAreLeftOutNothingIsOfferedOrAllowed() {
		assertThat(offer(LEFT_OUT, "trusted-types 'none'")).isEqualTo(false);
		assertThat(this.response.getHeader(POLICY)).isEqualTo("trusted-types 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "script-src 'self'" })
	void aPolicyWithoutTrustedTypesStaysAsItIs(String policy) {
		assertThat(offer(BUILT, policy)).isEqualTo(true);
		assertThat(Objects.requireNonNullElse(this.response.getHeader(POLICY), "")).isEqualTo(policy);
	}

	private Object offer(Resource worker, String policy) {
		if (!policy.isEmpty()) {
			this.response.setHeader(POLICY, policy);
		}
		ModelAndView page = new PictureReader(worker).offerOn(new ModelAndView("page"), this.response);
		return Objects.requireNonNull(page.getModel().get("picture"));
	}

}

package dev.keydoctor.web.security;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the page for a pasted error gets with the offer to read a picture, and
 * where there is none.
 */
class PictureReaderInterceptorTests {

	private static final String POLICY = "Content-Security-Policy";

	private static final String POLICY_OF_PAGES = Objects.requireNonNull(SecurityHeaders.ALL.get(POLICY));

	private static final Resource BUILT = new ByteArrayResource(new byte[0]);

	private static final Resource LEFT_OUT = new ClassPathResource("static/picture/none.js");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void theWorkersPolicyIsNamedAndNothingElseChanges() {
		ModelAndView page = handled(BUILT, "check/explain");

		assertThat(page.getModel()).containsEntry("picture", true);
		assertThat(this.response.getHeader(POLICY))
			.isEqualTo(POLICY_OF_PAGES.replace("trusted-types 'none'", "trusted-types picture-reader"))
			.isNotEqualTo(POLICY_OF_PAGES);
	}

	@Test
	void nothingIsOfferedOrAllowedWherePicturesAreLeftOut() {
		ModelAndView page = handled(LEFT_OUT, "check/explain");

		assertThat(page.getModel()).containsEntry("picture", false);
		assertThat(this.response.getHeader(POLICY)).isEqualTo(POLICY_OF_PAGES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "redirect:/en/reports/1", "web/error" })
	void anotherAnswerStaysAsItIs(String view) {
		ModelAndView page = handled(BUILT, view);

		assertThat(page.getModel()).isEmpty();
		assertThat(this.response.getHeader(POLICY)).isEqualTo(POLICY_OF_PAGES);
	}

	private ModelAndView handled(Resource worker, String view) {
		ModelAndView page = new ModelAndView(view);
		this.response.setHeader(POLICY, POLICY_OF_PAGES);
		new PictureReaderInterceptor(worker).postHandle(new MockHttpServletRequest(), this.response, this, page);
		return page;
	}

}

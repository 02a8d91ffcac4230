package dev.keydoctor.check;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * A component that offers to read a picture in the browser, where the build has made the
 * parts for it. The page then may start the one worker that reads: its address has to
 * pass a policy for trusted types, which the page otherwise forbids.
 */
@Component
class PictureReader {

	private static final String POLICY = "Content-Security-Policy";

	private final boolean built;

	PictureReader(@Value("classpath:/static/picture/reader.js") Resource worker) {
		this.built = worker.exists();
	}

	/**
	 * Adds to a page what it needs for the offer.
	 * @param page the page with the form for a text
	 * @param response the response whose headers the page goes along with
	 * @return the page
	 */
	ModelAndView offerOn(ModelAndView page, HttpServletResponse response) {
		String policy = response.getHeader(POLICY);
		if (this.built && policy != null) {
			response.setHeader(POLICY, policy.replace("trusted-types 'none'", "trusted-types picture-reader"));
		}
		return page.addObject("picture", this.built);
	}

}

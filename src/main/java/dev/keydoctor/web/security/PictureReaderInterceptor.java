package dev.keydoctor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A Spring MVC interceptor that lets the page for a pasted error offer to read a picture
 * in the browser, where the build has made the parts for it. Only this page may then
 * start the worker that reads.
 */
@Component
@Order(3)
class PictureReaderInterceptor implements HandlerInterceptor {

	private static final String VIEW = "check/explain";

	private final boolean built;

	PictureReaderInterceptor(@Value("classpath:/static/picture/reader.js") Resource worker) {
		this.built = worker.exists();
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || !VIEW.equals(page.getViewName())) {
			return;
		}
		page.addObject("picture", this.built);
		if (this.built) {
			response.setHeader(SecurityHeaders.POLICY_NAME, SecurityHeaders.POLICY_OF_PICTURE_FORM);
		}
	}

}

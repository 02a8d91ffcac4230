package dev.keydoctor.web.security;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A Spring MVC interceptor that leaves styles, scripts and pictures only the security
 * headers that protect a part of a page: the others would be a third of a first visit.
 * Where one is not there, its error page gets all again.
 */
@Component
class PartHeadersInterceptor implements HandlerInterceptor {

	private static final String PICTURE_READER = "/picture/reader";

	private static final String CARD = "/img/card";

	private static final Map<String, @Nullable String> HEADERS = SecurityHeaders.ofPart();

	private static final Map<String, @Nullable String> HEADERS_OF_PICTURE_READER = SecurityHeaders.ofPictureReader();

	private static final Map<String, @Nullable String> HEADERS_OF_CARD = SecurityHeaders.ofCard();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		headers(request.getRequestURI()).forEach(response::setHeader);
		return true;
	}

	private static Map<String, @Nullable String> headers(String path) {
		if (path.startsWith(PICTURE_READER)) {
			return HEADERS_OF_PICTURE_READER;
		}
		return path.startsWith(CARD) ? HEADERS_OF_CARD : HEADERS;
	}

}

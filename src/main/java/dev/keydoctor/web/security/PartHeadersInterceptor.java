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

	private static final Map<String, @Nullable String> HEADERS = SecurityHeaders.ofPart();

	private static final Map<String, @Nullable String> HEADERS_OF_PICTURE_READER = SecurityHeaders.ofPictureReader();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean worker = request.getRequestURI().startsWith(PICTURE_READER);
		(worker ? HEADERS_OF_PICTURE_READER : HEADERS).forEach(response::setHeader);
		return true;
	}

}

package dev.keydoctor.web.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that refuses bodies that are larger than their form can be, before
 * anything reads them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodySizeFilter extends OncePerRequestFilter {

	/** A key of 300 characters, each written in nine. */
	private static final long KEY_FORM = 8 * 1024L;

	/** 20 000 characters of up to four bytes, each byte written in three. */
	private static final long TEXT = 256 * 1024L;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getHeader("Transfer-Encoding") != null) {
			response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
		}
		else if (request.getContentLengthLong() > largest(request)) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static long largest(HttpServletRequest request) {
		String path = request.getRequestURI();
		return (path.endsWith("/explain") || path.startsWith("/api/")) ? TEXT : KEY_FORM;
	}

}

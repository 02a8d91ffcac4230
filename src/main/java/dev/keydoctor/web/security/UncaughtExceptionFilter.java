package dev.keydoctor.web.security;

import java.io.EOFException;
import java.io.IOException;

import dev.keydoctor.site.StackTraces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that answers and logs what nobody caught. Jetty would log the address
 * with it, and the messages of exceptions: both may hold a key. Here only the place in
 * the code is named.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UncaughtExceptionFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(UncaughtExceptionFilter.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException | ServletException ex) {
			if (isOfTheRequest(ex) || response.isCommitted()) {
				throw ex;
			}
			logger.error("A request failed unexpectedly: {}", StackTraces.withoutMessages(ex));
			response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		}
	}

	/** Jetty answers what is no proper HTTP, and knows when the reader has gone. */
	private static boolean isOfTheRequest(Throwable failure) {
		return StackTraces.causes(failure)
			.anyMatch((cause) -> cause instanceof HttpException || cause instanceof EOFException);
	}

}

package dev.keydoctor.web.security;

import java.io.EOFException;
import java.io.IOException;
import java.util.stream.Stream;

import dev.keydoctor.site.StackTraces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
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
 * the code is named. It stands within Spring's filter that counts answers, which would
 * count every exception as a 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UncaughtExceptionFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(UncaughtExceptionFilter.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException | ServletException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			int status = status(ex);
			if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
				logger.error("A request failed unexpectedly: {}", StackTraces.withoutMessages(ex));
				request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, ex);
			}
			response.sendError(status);
		}
	}

	/**
	 * The status that Jetty gives to what is no proper HTTP; a 400 where the reader has
	 * gone while sending, which nobody sees; else a 500.
	 */
	private static int status(Throwable failure) {
		return StackTraces.causes(failure)
			.flatMap(UncaughtExceptionFilter::ofTheRequest)
			.findFirst()
			.orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
	}

	private static Stream<Integer> ofTheRequest(Throwable cause) {
		return switch (cause) {
			case HttpException ex -> Stream.of(ex.getCode());
			case EOFException _ -> Stream.of(HttpServletResponse.SC_BAD_REQUEST);
			default -> Stream.empty();
		};
	}

}

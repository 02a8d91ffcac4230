package dev.keydoctor.web;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages for what went wrong, in the reader's language. They show nothing of the
 * request: it may hold a key.
 */
@Controller
class ErrorPages implements ErrorController {

	/** The statuses that have a page of their own. */
	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

	/** A page for people, problem details (RFC 9457) for machines. */
	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = status(request);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		boolean machine = path instanceof String uri && uri.startsWith("/api/");
		return machine ? ResponseEntity.status(status).body(ProblemDetail.forStatus(status))
				: page(status).addObject("wait", response.getHeader(HttpHeaders.RETRY_AFTER));
	}

	private static ModelAndView page(HttpStatus status) {
		int text = KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
		return new ModelAndView("web/error", status).addObject("status", text);
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer value) ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}

package dev.keydoctor.web.security;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that refuses what none of our pages sends, before anything reads it.
 * Spring Security has such a firewall, but guards forms by a token that a session or a
 * cookie keeps, and the portal has neither: {@code Sec-Fetch-Site} tells whose page sent
 * a form. Its headers would miss what no servlet writes: kept pages and Jetty's own
 * errors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestFirewallFilter extends OncePerRequestFilter {

	/** The longest form with a key: 2 500 characters, most of them encoded in three. */
	private static final long KEY_FORM = 8 * 1024L;

	/** The longest form with a text: 20 000 characters of four bytes, each in three. */
	private static final long TEXT = 256 * 1024L;

	private static final String API = "/api/";

	/** The methods that the portal takes at all; one address may take fewer. */
	private static final String METHODS = "GET, POST";

	/** The only encoding of a body: no browser compresses a form. */
	private static final String AS_IT_IS = "identity";

	/** The {@code Sec-Fetch-Site} of a report; no page of others can send it. */
	private static final Set<String> BROWSER_ITSELF = Set.of("same-origin", "none");

	private final PublicUrl publicUrl;

	private final AtomicBoolean warned = new AtomicBoolean();

	RequestFirewallFilter(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpStatus refusal = refusal(request);
		if (refusal != null) {
			if (refusal == HttpStatus.METHOD_NOT_ALLOWED) {
				response.setHeader(HttpHeaders.ALLOW, METHODS);
			}
			else if (refusal == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
				response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
			}
			response.sendError(refusal.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private @Nullable HttpStatus refusal(HttpServletRequest request) {
		if (request.getMethod().equals("TRACE")) {
			// Every servlet would answer it with all that was sent.
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		if (CorsUtils.isPreFlightRequest(request)) {
			// Pages of other origins read nothing here; Spring would name all methods.
			return HttpStatus.FORBIDDEN;
		}
		if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			return HttpStatus.LENGTH_REQUIRED;
		}
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equals(AS_IT_IS)) {
			return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
		}
		if (request.getContentLengthLong() > largestBody(request)) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		return isFromOwnPage(request) ? null : HttpStatus.FORBIDDEN;
	}

	private static long largestBody(HttpServletRequest request) {
		String path = request.getRequestURI();
		return (path.endsWith("/explain") || path.startsWith(API)) ? TEXT : KEY_FORM;
	}

	/**
	 * Browsers say where a form comes from, so no token and no cookie are needed. The API
	 * takes no key and changes nothing. A method that no address takes is refused where
	 * the methods of each address are known.
	 */
	private boolean isFromOwnPage(HttpServletRequest request) {
		if (!request.getMethod().equals("POST") || request.getRequestURI().startsWith(API)) {
			return true;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		if (request.getRequestURI().equals(CspReportController.PATH)) {
			return site == null || BROWSER_ITSELF.contains(site);
		}
		if (site != null && !site.equals("same-origin")) {
			return false;
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean own = origin != null && origin.equals(this.publicUrl.resolve(request));
		if (origin != null && !own && this.warned.compareAndSet(false, true)) {
			this.logger
				.warn("A form came from another address than keydoctor.public-url or, without it, than the Host that "
						+ "the proxy passes. If people type that address, set keydoctor.public-url to it: until then links "
						+ "and QR codes lead elsewhere, and some browsers are refused with 403.");
		}
		return own || site != null;
	}

}

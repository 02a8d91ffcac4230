package dev.keydoctor.site;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A writer of the headers by which a controller says that its page is the same for
 * everybody who asks for its address. Caches obey them; whatever has none is never kept.
 */
public final class CacheHeaders {

	/** A targeted field (RFC 9213): for the cache in front of the servlets alone. */
	public static final String PORTAL_CACHE_CONTROL = "Portal-Cache-Control";

	private static final String AS_LONG_AS_UNCHANGED = "no-cache";

	private CacheHeaders() {
	}

	/**
	 * Lets every cache keep the page, provided that it asks whether the page is still the
	 * same. A query may hold what somebody typed, so an address with one is not kept.
	 */
	public static void allowCaching(ServletWebRequest webRequest) {
		set(webRequest, HttpHeaders.CACHE_CONTROL, AS_LONG_AS_UNCHANGED);
	}

	/**
	 * Lets the portal's own cache keep the page and no other: browsers would keep what
	 * was typed into its form.
	 */
	public static void allowPortalCaching(ServletWebRequest webRequest) {
		set(webRequest, PORTAL_CACHE_CONTROL, AS_LONG_AS_UNCHANGED);
	}

	/**
	 * Lets the portal's own cache keep the page for a time, since what it says gets old.
	 * @param time how long it may be kept
	 */
	public static void allowPortalCaching(ServletWebRequest webRequest, Duration time) {
		set(webRequest, PORTAL_CACHE_CONTROL, "max-age=" + time.toSeconds());
	}

	private static void set(ServletWebRequest webRequest, String header, String value) {
		HttpServletResponse response = webRequest.getResponse();
		if (response != null && webRequest.getRequest().getQueryString() == null) {
			response.setHeader(header, value);
		}
	}

}

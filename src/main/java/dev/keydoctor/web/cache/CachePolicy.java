package dev.keydoctor.web.cache;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.site.CacheHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The rules of HTTP (RFC 9111, RFC 9213) by which a response says whether it may be kept.
 * One that says nothing is never kept.
 */
final class CachePolicy {

	/**
	 * For {@code no-cache}: a response may be kept if it is known before each use to be
	 * still the same. It is, since the cache is replaced with the content. A hundred
	 * years stand for an entry that never expires.
	 */
	static final Duration UNTIL_THE_CONTENT_CHANGES = Duration.ofDays(36_500);

	private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,9})");

	private CachePolicy() {
	}

	/** How long a response with these headers may be kept, or nothing. */
	static Optional<Duration> lifetime(HttpFields headers) {
		List<String> directives = directives(headers);
		if (directives.contains("no-store") || directives.contains("private") || dependsOnItsRequest(headers)) {
			return Optional.empty();
		}
		Optional<Duration> age = directives.stream()
			.map(MAX_AGE::matcher)
			.filter(Matcher::matches)
			.map((found) -> Duration.ofSeconds(Long.parseLong(found.group(1))))
			.findFirst();
		return directives.contains("no-cache") ? Optional.of(UNTIL_THE_CONTENT_CHANGES) : age;
	}

	/** The directives of the targeted header, or else of the general one. */
	private static List<String> directives(HttpFields headers) {
		List<String> targeted = headers.getCSV(CacheHeaders.PORTAL_CACHE_CONTROL, false);
		List<String> directives = targeted.isEmpty() ? headers.getCSV(HttpHeader.CACHE_CONTROL, false) : targeted;
		return directives.stream().map((directive) -> directive.toLowerCase(Locale.ROOT)).toList();
	}

	/** Whether it varies by more than its encoding, of which both are kept. */
	private static boolean dependsOnItsRequest(HttpFields headers) {
		return headers.getCSV(HttpHeader.VARY, false).stream().anyMatch((name) -> !HttpHeader.ACCEPT_ENCODING.is(name));
	}

}

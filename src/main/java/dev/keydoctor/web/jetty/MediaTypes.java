package dev.keydoctor.web.jetty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The media types that the portal knows, and how a header reads that names no other. A
 * type that it does not know has one name, whatever it is, and no parameters but those
 * that it understands.
 */
final class MediaTypes {

	/** Stands for all unknown types: nobody handles it, so the answer is 406 or 415. */
	static final String OTHER = "application/x-other";

	private static final Set<String> ACCEPTED = Set.of("*/*", "text/*", "application/*", "image/*", "text/html",
			"text/plain", "text/markdown", "text/csv", "text/css", "text/javascript", "text/event-stream",
			"application/json", "application/problem+json", "application/xhtml+xml", "application/xml", "image/avif",
			"image/webp", "image/png", "image/jpeg", "image/svg+xml");

	private static final Set<String> SENT = Set.of("application/x-www-form-urlencoded", "application/json",
			"application/csp-report", "application/reports+json", "multipart/form-data", "text/plain", "text/html");

	/** A quality (RFC 9110). */
	private static final Pattern QUALITY = Pattern
		.compile("(?i);\\s*+q\\s*+=\\s*+([01](?:\\.[0-9]{0,3})?+)\\s*+(?:;|$)");

	private static final Pattern CHARSET = Pattern
		.compile("(?i);\\s*+charset\\s*+=\\s*+\"?(utf-8|utf-16|us-ascii|iso-8859-1)\"?\\s*+(?:;|$)");

	private MediaTypes() {
	}

	/** The header {@code Accept}, without what the portal does not know. */
	static String accepted(String header) {
		return Arrays.stream(header.split(","))
			.filter((range) -> !range.isBlank())
			.map((range) -> known(range, ACCEPTED) + parameter(QUALITY, ";q=", range))
			.distinct()
			.collect(Collectors.joining(","));
	}

	/** The header {@code Content-Type}, without what the portal does not know. */
	static String sent(String header) {
		return known(header, SENT) + parameter(CHARSET, ";charset=", header);
	}

	private static String known(String range, Set<String> types) {
		int end = range.indexOf(';');
		String type = ((end < 0) ? range : range.substring(0, end)).strip().toLowerCase(Locale.ROOT);
		return types.contains(type) ? type : OTHER;
	}

	private static String parameter(Pattern pattern, String name, String range) {
		Matcher found = pattern.matcher(range);
		return found.find() ? name + found.group(1).toLowerCase(Locale.ROOT) : "";
	}

}

package dev.keydoctor.web.cache;

import java.util.Set;

import org.eclipse.jetty.server.Request;

/**
 * Which answers are the same for everybody who asks for the same address.
 */
final class CachePolicy {

	/**
	 * What is made for one reader only, or looks at more of a request than its path, or
	 * at the calendar.
	 */
	private static final Set<String> NOT_KEPT = Set.of("reports", "search", "api", "go", ".well-known");

	private CachePolicy() {
	}

	static boolean is(Request request) {
		String path = request.getHttpURI().getPath();
		String[] parts = path.split("/", 4);
		return !path.contains(";") && (parts.length <= 1 || !NOT_KEPT.contains(parts[1]))
				&& (parts.length <= 2 || !NOT_KEPT.contains(parts[2]));
	}

}

package dev.keydoctor.web.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of the headers that every answer carries, whoever gives it: all of them what may
 * be a document, a few what is only a part of one.
 */
public final class SecurityHeaders {

	static final String POLICY_NAME = "Content-Security-Policy";

	/** Whether pages of others may show what is answered. */
	private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

	/** A page with this header starts only workers that have it too. */
	private static final String EMBEDDER_POLICY = "Cross-Origin-Embedder-Policy";

	private static final String REQUIRE_CORP = "require-corp";

	/** What a page may do: run and show what is ours, nothing that came in a text. */
	private static final List<String> POLICY = policy("'none'");

	/**
	 * The same for the page that may start the worker that reads pictures: the worker's
	 * address has to pass a policy for trusted types.
	 */
	static final String POLICY_OF_PICTURE_FORM = String.join("; ", policy("picture-reader"));

	/** What no page needs of a browser. Writing to the clipboard some do need. */
	private static final List<String> DENIED = List.of("accelerometer", "autoplay", "browsing-topics", "camera",
			"clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope",
			"hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
			"otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create",
			"publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management",
			"xr-spatial-tracking");

	/** The headers of a document, by name, in a fixed order. */
	public static final Map<String, String> ALL = all();

	/** The folders of styles, scripts and pictures, which are only parts of a page. */
	private static final List<String> PARTS = List.of("/css/", "/js/", "/img/", "/images/", "/picture/", "/webjars/");

	/**
	 * Those that also protect a part of a page: all would be a third of a first visit.
	 */
	private static final Set<String> NAMES_OF_PART = Set.of("Strict-Transport-Security", POLICY_NAME,
			"X-Content-Type-Options", "Referrer-Policy", RESOURCE_POLICY);

	/** In a drawing that is opened by itself, nothing runs and nothing is fetched. */
	private static final String POLICY_OF_PART = "default-src 'none'; frame-ancestors 'none'";

	private static final Map<String, String> OF_PART = ofPart(Map.of(POLICY_NAME, POLICY_OF_PART));

	/** The picture that other sites show beside a link to one of our pages. */
	private static final Map<String, String> OF_CARD = ofPart(
			Map.of(POLICY_NAME, POLICY_OF_PART, RESOURCE_POLICY, "cross-origin"));

	/**
	 * The worker that reads pictures may run WebAssembly, and send nothing. A worker has
	 * the policy of its own file, so no page needs to allow as much.
	 */
	private static final Map<String, String> OF_PICTURE_READER = ofPart(
			Map.of(POLICY_NAME,
					"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'; "
							+ "require-trusted-types-for 'script'; trusted-types 'none'",
					EMBEDDER_POLICY, REQUIRE_CORP));

	private SecurityHeaders() {
	}

	/** The headers of what lies at a path. */
	static Map<String, String> at(String path) {
		if (PARTS.stream().noneMatch(path::startsWith)) {
			return ALL;
		}
		if (path.startsWith("/picture/reader")) {
			return OF_PICTURE_READER;
		}
		return path.startsWith("/img/card") ? OF_CARD : OF_PART;
	}

	private static Map<String, String> ofPart(Map<String, String> own) {
		Map<String, String> headers = new LinkedHashMap<>(ALL);
		headers.keySet().removeIf((name) -> !NAMES_OF_PART.contains(name) && !own.containsKey(name));
		headers.putAll(own);
		return Collections.unmodifiableMap(headers);
	}

	/** The names of what the policy speaks of. */
	static Set<String> directives() {
		return POLICY.stream().map((line) -> line.split(" ")[0]).collect(Collectors.toSet());
	}

	private static List<String> policy(String trustedTypes) {
		return List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
				"font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
				"frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'",
				"trusted-types " + trustedTypes, "report-to csp");
	}

	private static Map<String, String> all() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
		headers.put(POLICY_NAME, String.join("; ", POLICY));
		headers.put("Reporting-Endpoints", "csp=\"" + CspReportController.PATH + "\"");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		// Not no-referrer: Chromium would send "Origin: null" with our own forms.
		headers.put("Referrer-Policy", "same-origin");
		headers.put("Cross-Origin-Opener-Policy", "same-origin");
		headers.put(RESOURCE_POLICY, "same-origin");
		headers.put(EMBEDDER_POLICY, REQUIRE_CORP);
		headers.put("Origin-Agent-Cluster", "?1");
		headers.put("X-Permitted-Cross-Domain-Policies", "none");
		headers.put("Permissions-Policy", DENIED.stream().map((it) -> it + "=()").collect(Collectors.joining(", ")));
		return Collections.unmodifiableMap(headers);
	}

}

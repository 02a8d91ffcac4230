package dev.keydoctor.web.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A list of the headers that every answer carries, whoever gives it: all of them what may
 * be a document, a few what is only a part of one.
 */
public final class SecurityHeaders {

	/** Whether pages of others may show what is answered. */
	private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

	/** What a page may do: run and show what is ours, and nothing that came in a text. */
	private static final List<String> POLICY = policy("'none'");

	/**
	 * The same for the page that may start the worker that reads pictures: the worker's
	 * address has to pass a policy for trusted types.
	 */
	static final String POLICY_OF_PICTURE_FORM = String.join("; ", policy("picture-reader"));

	/** What a page does without. Writing to the clipboard is not among it: pages copy. */
	private static final List<String> DENIED = List.of("accelerometer", "autoplay", "browsing-topics", "camera",
			"clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope",
			"hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
			"otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create",
			"publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management",
			"xr-spatial-tracking");

	/** Those of a document, by name, in a fixed order. */
	public static final Map<String, String> ALL = all();

	/** Those of {@link #ALL} that also protect a part of a document. */
	private static final Set<String> OF_PARTS = Set.of("Strict-Transport-Security", "X-Content-Type-Options",
			"Referrer-Policy", RESOURCE_POLICY);

	/** In a drawing that is opened by itself, nothing runs and nothing is fetched. */
	private static final String POLICY_OF_PARTS = "default-src 'none'; frame-ancestors 'none'";

	/**
	 * What the worker that reads pictures may do: run WebAssembly, and send nothing. A
	 * worker has the policy of its own file, so no page needs to allow as much.
	 */
	private static final String POLICY_OF_PICTURE_READER = "default-src 'none'; "
			+ "script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
			+ "trusted-types 'none'";

	/** A page that embeds only what allows it starts only workers that do so too. */
	private static final String EMBEDDER_POLICY = "Cross-Origin-Embedder-Policy";

	private SecurityHeaders() {
	}

	/**
	 * What {@link #ALL} becomes for a style, a script or a picture.
	 * @return the values by name; null where the header is to be taken away again
	 */
	static Map<String, @Nullable String> ofPart() {
		Map<String, @Nullable String> headers = new LinkedHashMap<>();
		ALL.forEach((name, value) -> headers.put(name, OF_PARTS.contains(name) ? value : null));
		headers.put("Content-Security-Policy", POLICY_OF_PARTS);
		return headers;
	}

	/** The same for the picture that other pages show beside a link to one of ours. */
	static Map<String, @Nullable String> ofCard() {
		Map<String, @Nullable String> headers = ofPart();
		headers.put(RESOURCE_POLICY, "cross-origin");
		return headers;
	}

	/** The same for the worker that reads pictures. */
	static Map<String, @Nullable String> ofPictureReader() {
		Map<String, @Nullable String> headers = ofPart();
		headers.put("Content-Security-Policy", POLICY_OF_PICTURE_READER);
		headers.put(EMBEDDER_POLICY, ALL.get(EMBEDDER_POLICY));
		return headers;
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
		headers.put("Content-Security-Policy", String.join("; ", POLICY));
		headers.put("Reporting-Endpoints", "csp=\"" + CspReportController.PATH + "\"");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		// Not no-referrer: Chromium would send "Origin: null" with our own forms.
		headers.put("Referrer-Policy", "same-origin");
		headers.put("Cross-Origin-Opener-Policy", "same-origin");
		headers.put(RESOURCE_POLICY, "same-origin");
		headers.put(EMBEDDER_POLICY, "require-corp");
		headers.put("Origin-Agent-Cluster", "?1");
		headers.put("X-Permitted-Cross-Domain-Policies", "none");
		headers.put("Permissions-Policy", DENIED.stream().map((it) -> it + "=()").collect(Collectors.joining(", ")));
		return Collections.unmodifiableMap(headers);
	}

}

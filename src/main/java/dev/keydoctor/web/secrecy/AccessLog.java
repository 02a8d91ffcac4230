package dev.keydoctor.web.secrecy;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.env.Environment;

/**
 * A check of Jetty's log of requests, which is off unless asked for. Both of its
 * ready-made formats write the address and headers.
 */
final class AccessLog {

	private static final String PREFIX = "server.jetty.accesslog.";

	/** Times, sizes, counts and the status: nothing that a visitor wrote. */
	private static final Pattern HARMLESS = Pattern.compile("%[!0-9,]*(?:\\{[^}]*})?(?!ti|to)[DIOSTXkst%]");

	private AccessLog() {
	}

	static Optional<String> revealing(Environment environment) {
		boolean enabled = environment.getProperty(PREFIX + "enabled", Boolean.class, false);
		String format = environment.getProperty(PREFIX + "custom-format", "%r");
		return (enabled && HARMLESS.matcher(format).replaceAll("").contains("%"))
				? Optional.of(PREFIX + "enabled logs addresses or headers: "
						+ "give it a custom-format such as '%{ms}T %s %O', or set it to false")
				: Optional.empty();
	}

}

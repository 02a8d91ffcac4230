package dev.keydoctor.web.secrecy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;

/**
 * A list of the properties that would write keys somewhere, whether they come from a
 * file, the environment or the command line.
 */
final class RevealingProperties {

	private static final String UNSET = "unset";

	private static final List<Row> ROWS = List.of(new Row("debug", "false", "logs requests"),
			new Row("trace", "false", "logs requests"),
			new Row("spring.http.codecs.log-request-details", "false", "logs forms and headers"),
			new Row("spring.mvc.log-request-details", "false", "logs forms and headers"),
			new Row("spring.mvc.log-resolved-exception", "false", "logs what could not be read"),
			new Row("spring.servlet.multipart.enabled", "false", "writes forms to the disk"),
			new Row("spring.web.error.include-binding-errors", "never", "answers with refused values"),
			new Row("spring.web.error.include-exception", "false", "answers with what went wrong inside"),
			new Row("spring.web.error.include-message", "never", "answers with what could not be read"),
			new Row("spring.web.error.include-path", "never", "answers with the address, in which a key may stand"),
			new Row("spring.web.error.include-stacktrace", "never", "answers with what went wrong inside"),
			new Row("javax.net.debug", UNSET, "prints what is sent to OpenAI"));

	private static final String ACCESS_LOG = "server.jetty.accesslog.";

	/** Times, sizes, counts and the status: nothing that a visitor wrote. */
	private static final Pattern HARMLESS_FORMAT = Pattern.compile("%[!0-9,]*(?:\\{[^}]*})?(?!ti|to)[DIOSTXkst%]");

	private RevealingProperties() {
	}

	static Stream<String> in(Environment environment) {
		return Stream.concat(ROWS.stream().filter((row) -> row.reveals(environment)).map(Row::toString),
				accessLog(environment));
	}

	/**
	 * Jetty's log of requests, which is off unless asked for. Both of its ready-made
	 * formats write the address and headers.
	 */
	private static Stream<String> accessLog(Environment environment) {
		boolean enabled = environment.getProperty(ACCESS_LOG + "enabled", Boolean.class, false);
		String format = environment.getProperty(ACCESS_LOG + "custom-format", "%r");
		return (enabled && HARMLESS_FORMAT.matcher(format).replaceAll("").contains("%"))
				? Stream.of(ACCESS_LOG + "enabled logs addresses or headers: "
						+ "give it a custom-format such as '%{ms}T %s %O', or set it to false")
				: Stream.empty();
	}

	/**
	 * One property.
	 *
	 * @param name its name
	 * @param harmless the one value that reveals nothing, also when it is not set
	 * @param consequence what any other value does
	 */
	private record Row(String name, String harmless, String consequence) {

		boolean reveals(Environment environment) {
			String value = environment.getProperty(this.name);
			return value != null && !value.strip().equalsIgnoreCase(this.harmless);
		}

		@Override
		public String toString() {
			return this.name + " " + this.consequence + ": it must be " + this.harmless;
		}

	}

}

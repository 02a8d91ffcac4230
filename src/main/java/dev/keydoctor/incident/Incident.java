package dev.keydoctor.incident;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A record of an incident that OpenAI reports and has not closed.
 *
 * @param title OpenAI's own title, or {@code null} where only the state of a component is
 * known
 * @param since when it began, to the second, or {@code null} where the feed does not say
 * @param link where OpenAI tells of it
 * @param components which components it concerns, one at least
 */
public record Incident(@Nullable String title, @Nullable Instant since, URI link, Set<ApiComponent> components) {

	/** Where all incidents are. */
	public static final URI STATUS_PAGE = URI.create("https://status.openai.com");

	public Incident {
		components = Collections.unmodifiableSet(EnumSet.copyOf(components));
	}

}

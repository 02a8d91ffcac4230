package dev.keydoctor.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * A set of bodies of the feed, in the shapes that OpenAI's had in November 2026.
 */
public final class Feeds {

	private Feeds() {
	}

	/** The body in a file of this room. */
	public static String body(String name) {
		try {
			return new ClassPathResource("feeds/" + name + ".json", Feeds.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

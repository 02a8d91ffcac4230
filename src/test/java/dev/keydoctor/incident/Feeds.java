package dev.keydoctor.incident;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A set of bodies of the feed, in the shapes that OpenAI's had in November 2026.
 */
public final class Feeds {

	private Feeds() {
	}

	/** The body in a file of this room. */
	public static String body(String name) {
		ClassPathResource feed = new ClassPathResource("feeds/" + name + ".json", Feeds.class);
		return ThrowingSupplier.of(() -> feed.getContentAsString(StandardCharsets.UTF_8)).get();
	}

}

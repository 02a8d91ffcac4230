package dev.keydoctor.ratelimit;

import java.nio.charset.StandardCharsets;

import io.lettuce.core.codec.Base16;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A record of a script that runs in Redis.
 *
 * @param text the script
 * @param digest the name that Redis gives it once it has seen it
 */
record RedisScript(String text, String digest) {

	static RedisScript of(String text) {
		return new RedisScript(text, Base16.digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Reads the script from a file beside this class. */
	static RedisScript load(String file) {
		ClassPathResource script = new ClassPathResource(file, RedisScript.class);
		return of(ThrowingSupplier.of(() -> script.getContentAsString(StandardCharsets.UTF_8)).get());
	}

}

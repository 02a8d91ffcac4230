package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.springframework.core.io.ClassPathResource;

/**
 * A simulated status feed: an incident with pictures, and none with anything else.
 */
final class StatusFeed implements HttpHandler {

	private final byte[] feed = read();

	private static byte[] read() {
		try {
			return new ClassPathResource("sandbox/status.json").getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("content-type", "application/json");
			exchange.sendResponseHeaders(200, this.feed.length);
			exchange.getResponseBody().write(this.feed);
		}
	}

}

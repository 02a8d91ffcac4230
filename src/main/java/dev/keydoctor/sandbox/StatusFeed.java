package dev.keydoctor.sandbox;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A simulated status feed: an incident with pictures, and none with anything else.
 */
final class StatusFeed implements HttpHandler {

	private final byte[] feed = ThrowingSupplier.of(new ClassPathResource("sandbox/status.json")::getContentAsByteArray)
		.get();

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("content-type", "application/json");
			exchange.sendResponseHeaders(200, this.feed.length);
			exchange.getResponseBody().write(this.feed);
		}
	}

}

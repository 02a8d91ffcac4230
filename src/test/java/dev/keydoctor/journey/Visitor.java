package dev.keydoctor.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

/**
 * An HTTP client that visits the portal as a browser without JavaScript does. It is made
 * when the port is open, which is later than other parts of the application.
 */
@Lazy
final class Visitor implements AutoCloseable {

	/* Who waits longer meets a portal that stands still. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient client;

	private final URI portal;

	/** What goes with each request. */
	private final Map<String, String> headers;

	@Autowired
	Visitor(@LocalServerPort int port) {
		this(port, "127.0.0.1");
	}

	Visitor(int port, String host) {
		this(HttpClient.newBuilder().followRedirects(Redirect.NEVER).build(), URI.create("http://" + host + ":" + port),
				Map.of());
	}

	private Visitor(HttpClient client, URI portal, Map<String, String> headers) {
		this.client = client;
		this.portal = portal;
		this.headers = headers;
	}

	/** Somebody with an address of its own, of which a proxy tells the portal. */
	Visitor from(String address) {
		return new Visitor(this.client, this.portal, Map.of("X-Forwarded-For", address));
	}

	HttpResponse<String> open(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.portal.resolve(path));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	Document read(String path) {
		return Jsoup.parse(open(path).body());
	}

	/** Sends a form as the portal's own page does. */
	HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return post(path, form, headers);
	}

	HttpResponse<String> post(String path, String form, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.portal.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form));
		return send((headers.length > 0) ? request.headers(headers) : request.header("Sec-Fetch-Site", "same-origin"));
	}

	/** Sends a form and follows to where the answer leads. */
	Document follow(String path, Map<String, String> fields) {
		return read(header(submit(path, fields), "Location"));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		this.headers.forEach(request::header);
		try {
			return sendUntilAnswered(request.timeout(PATIENCE).build());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/*
	 * Who refuses what is too large closes the connection under the rest of it, and its
	 * answer may be lost then. A check is never sent twice.
	 */
	private HttpResponse<String> sendUntilAnswered(HttpRequest request) throws IOException, InterruptedException {
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			if (request.uri().getPath().endsWith("/check")) {
				throw ex;
			}
			return this.client.send(request, BodyHandlers.ofString());
		}
	}

	URI resolve(String path) {
		return this.portal.resolve(path);
	}

	/** The whole address of a page, as it stands in a text. */
	String address(String path) {
		return resolve(path).toString();
	}

	static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

	@Override
	public void close() {
		this.client.close();
	}

}

package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.openai.OpenAiProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingSupplier;

/**
 * An HTTP server that plays OpenAI on a free port of this machine's loopback. It listens
 * before the portal's own port opens and after it has closed.
 */
@Component
class SandboxServer implements ExampleUpstream, SmartLifecycle {

	private static final String BASE = "/v1";

	private static final String STATUS = "/status";

	private static final String BEARER = "Bearer " + ApiKey.EXAMPLE_PREFIX;

	/** So many may connect in one moment; the JDK's own 50 is less than a course. */
	private static final int BACKLOG = 1024;

	private final Scenarios scenarios;

	/** How long an example hangs: longer than a check waits for a text. */
	private final Duration patience;

	private final byte[] statusFeed = ThrowingSupplier
		.of(new ClassPathResource("sandbox/status.json")::getContentAsByteArray)
		.get();

	private volatile CountDownLatch stopped = new CountDownLatch(1);

	private volatile @Nullable HttpServer server;

	/** Bound but never listening, so that every connection to its port is refused. */
	private volatile Socket closed = new Socket();

	@Autowired
	SandboxServer(Scenarios scenarios, OpenAiProperties properties) {
		this(scenarios, properties.responseTimeout().plusSeconds(1));
	}

	SandboxServer(Scenarios scenarios, Duration patience) {
		this.scenarios = scenarios;
		this.patience = patience;
	}

	@Override
	public void start() {
		try {
			InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
			this.stopped = new CountDownLatch(1);
			this.closed = new Socket();
			this.closed.bind(anyPort);
			HttpServer listening = HttpServer.create(anyPort, BACKLOG);
			listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			listening.createContext(BASE, this::answer);
			listening.createContext(STATUS, this::tellStatus);
			listening.start();
			this.server = listening;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void stop() {
		this.stopped.countDown();
		running().stop(0);
		this.server = null;
		try {
			this.closed.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.server != null;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

	private HttpServer running() {
		HttpServer listening = this.server;
		if (listening == null) {
			throw new IllegalStateException("The sandbox is not running");
		}
		return listening;
	}

	@Override
	public URI baseUrl(String scenario) {
		return this.scenarios.named(scenario).unreachable() ? address(this.closed.getLocalPort(), BASE)
				: address(running().getAddress().getPort(), BASE);
	}

	@Override
	public URI statusUrl() {
		return address(running().getAddress().getPort(), STATUS);
	}

	private static URI address(int port, String path) {
		return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path);
	}

	@Override
	public List<String> scenarios() {
		return this.scenarios.names();
	}

	/** An incident with pictures, and none with anything else. */
	private void tellStatus(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("content-type", "application/json");
			exchange.sendResponseHeaders(200, this.statusFeed.length);
			exchange.getResponseBody().write(this.statusFeed);
		}
	}

	private void answer(HttpExchange exchange) {
		try (exchange) {
			String requestLine = exchange.getRequestMethod() + " "
					+ exchange.getRequestURI().getPath().substring(BASE.length());
			exchange.getRequestBody().readAllBytes();
			give(this.scenarios.reply(scenario(exchange), requestLine), exchange);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String scenario(HttpExchange exchange) {
		String authorization = exchange.getRequestHeaders().getFirst("Authorization");
		return (authorization != null && authorization.startsWith(BEARER)) ? authorization.substring(BEARER.length())
				: "";
	}

	private void give(Reply reply, HttpExchange exchange) throws IOException, InterruptedException {
		switch (reply.delivery()) {
			case HANG -> this.stopped.await(this.patience.toMillis(), TimeUnit.MILLISECONDS);
			case NONE -> exchange.close();
			case CUT -> write(reply, exchange, reply.body().length() / 2);
			case WHOLE -> write(reply, exchange, reply.body().length());
		}
	}

	private static void write(Reply reply, HttpExchange exchange, int characters) throws IOException {
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(reply.status(), (body.length > 0) ? body.length : -1);
		OutputStream out = exchange.getResponseBody();
		out.write(reply.body().substring(0, characters).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

}

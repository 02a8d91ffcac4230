package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keydoctor.openai.ExampleUpstream;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * The simulated OpenAI, listening on a free port of this machine's loopback only.
 */
@Component
class SandboxServer implements ExampleUpstream {

	private static final String BASE = "/v1";

	private static final String BEARER = "Bearer sk-example-";

	/** So many may knock in one moment; the JDK's own 50 is less than a course. */
	private static final int A_WHOLE_CLASS = 1024;

	private final Scenarios scenarios = Scenarios.load();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final HttpServer server;

	/** Bound but never listening, so that every connection to its port is refused. */
	private final Socket closed = new Socket();

	private final Mischief mischief;

	SandboxServer(Mischief mischief) throws IOException {
		this.mischief = mischief;
		InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
		this.closed.bind(anyPort);
		this.server = HttpServer.create(anyPort, A_WHOLE_CLASS);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext(BASE, this::answer);
		this.server.start();
	}

	@Override
	public URI baseUrl(String scenario) {
		int port = this.scenarios.named(scenario).unreachable() ? this.closed.getLocalPort()
				: this.server.getAddress().getPort();
		return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + BASE);
	}

	@Override
	public List<String> scenarios() {
		return this.scenarios.names();
	}

	private void answer(HttpExchange exchange) {
		try (exchange) {
			String requestLine = exchange.getRequestMethod() + " "
					+ exchange.getRequestURI().getPath().substring(BASE.length());
			exchange.getRequestBody().readAllBytes();
			give(this.mischief.with(this.scenarios.reply(scenario(exchange), requestLine)), exchange);
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
		switch (reply.manner()) {
			case HANG -> this.stopped.await(1, TimeUnit.MINUTES);
			case NONE -> exchange.close();
			case CUT -> write(reply, exchange, reply.body().length() / 2);
			case WHOLE -> write(reply, exchange, reply.body().length());
		}
	}

	private void write(Reply reply, HttpExchange exchange, int characters) throws IOException {
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(reply.status(), (body.length > 0) ? body.length : -1);
		OutputStream out = exchange.getResponseBody();
		out.write(reply.body().substring(0, characters).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@PreDestroy
	void stop() throws IOException {
		this.stopped.countDown();
		this.server.stop(0);
		this.closed.close();
	}

}

package dev.keydoctor.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * An OpenAI of the tests' own, well or with a {@link Fault} for some requests. It speaks
 * through a bare socket, so that nothing mends what a fault breaks, and keeps what it
 * received.
 */
public final class FaultServer implements AutoCloseable {

	private static final String BASE = "/v1";

	/** So many may knock in one moment. */
	private static final int A_WHOLE_CLASS = 1024;

	private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

	private final Map<String, Fault> faults = new ConcurrentHashMap<>(Map.of("GET /models",
			Fault.answering(200, "models.json"), "POST /chat/completions", Fault.answering(200, "completion.json"),
			"POST /images/generations", Fault.answering(200, "image.json")));

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	/** Whoever keeps a line open, and who waits for that. */
	private final Phaser lines = new Phaser(1);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final ServerSocket listening;

	private String base = "http://127.0.0.1";

	public FaultServer() {
		this(ServerSocketFactory.getDefault());
	}

	FaultServer(ServerSocketFactory sockets) {
		this(sockets, true);
	}

	private FaultServer(ServerSocketFactory sockets, boolean accepting) {
		try {
			this.listening = sockets.createServerSocket(0, accepting ? A_WHOLE_CLASS : 1,
					InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (accepting) {
			this.threads.submit(this::accept);
		}
	}

	/**
	 * An OpenAI at the end of a line that is broken, as a case file writes it, before any
	 * request is on it; nothing where that names no broken line.
	 */
	public static Optional<FaultServer> behind(String line) {
		return Optional.ofNullable(switch (line) {
			case "no-such-host" -> new FaultServer().at("http", "x".repeat(64) + ".test");
			case "refused" -> closed();
			case "no-room" -> full();
			case "plain-for-secure" -> new FaultServer().at("https", "localhost");
			case "other-name" -> secure(Certificates.ofAnotherName());
			case "expired" -> secure(Certificates.expired());
			case "self-signed" -> secure(Certificates.selfSigned());
			case "good-certificate" -> secure(Certificates.good());
			default -> null;
		});
	}

	private static FaultServer closed() {
		FaultServer server = new FaultServer();
		server.close();
		return server;
	}

	/** The queue of connections is full: whoever knocks next is not heard. */
	private static FaultServer full() {
		FaultServer server = new FaultServer(ServerSocketFactory.getDefault(), false);
		while (server.hears(new Socket())) {
			// Until nobody is heard any more.
		}
		return server;
	}

	/** Where there is room, a connection on this machine takes no time. */
	private boolean hears(Socket client) {
		try {
			client.connect(this.listening.getLocalSocketAddress(), 500);
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static FaultServer secure(SSLContext identity) {
		return new FaultServer(identity.getServerSocketFactory()).at("https", "localhost");
	}

	private FaultServer at(String scheme, String host) {
		this.base = scheme + "://" + host;
		return this;
	}

	/** Lets a request, such as {@code GET /models}, meet a fault. */
	public FaultServer on(String request, Fault fault) {
		this.faults.put(request, fault);
		return this;
	}

	/** The base address of the API, without a slash at the end. */
	public URI address() {
		return URI.create(this.base + ":" + port() + BASE);
	}

	private int port() {
		return this.listening.getLocalPort();
	}

	/** What has been received, whole requests only, in order. */
	public List<Received> received() {
		return List.copyOf(this.received);
	}

	/** Waits until all who called have hung up. */
	public void awaitSilence() {
		this.lines.arriveAndAwaitAdvance();
	}

	@Override
	public void close() {
		this.closed.countDown();
		try {
			this.listening.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.shutdownNow();
	}

	private Object accept() throws IOException {
		while (true) {
			Socket socket = this.listening.accept();
			this.lines.register();
			this.threads.submit(() -> serve(socket));
		}
	}

	private Object serve(Socket socket) throws IOException, InterruptedException {
		try (socket) {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			while (!socket.isClosed()) {
				String head = head(in);
				Matcher length = CONTENT_LENGTH.matcher(head);
				byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
				Received request = new Received(socket.getPort(), head, new String(body, StandardCharsets.UTF_8));
				this.received.add(request);
				this.faults.getOrDefault(request.line(), Fault.saying(404, "", ""))
					.meet(new FaultConnection(socket, this.closed));
			}
		}
		finally {
			this.lines.arriveAndDeregister();
		}
		return this;
	}

	static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
			int next = in.read();
			if (next < '\n') {
				throw new IOException((next < 0) ? "The client has gone" : "The client does not speak HTTP");
			}
			head.append((char) next);
		}
		return head.toString();
	}

	/**
	 * A request as it came.
	 *
	 * @param connection tells the connections apart
	 * @param head the request line and the headers
	 * @param body the body, possibly empty
	 */
	public record Received(int connection, String head, String body) {

		/** Method and path, such as {@code GET /models}. */
		public String line() {
			return this.head.substring(0, this.head.indexOf(" HTTP/")).replaceFirst(" " + BASE, " ");
		}

	}

}

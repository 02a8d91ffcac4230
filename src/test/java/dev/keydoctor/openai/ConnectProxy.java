package dev.keydoctor.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that leads wherever it is asked to go to one port of this machine.
 */
final class ConnectProxy implements AutoCloseable {

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final ServerSocket listening;

	private final int target;

	ConnectProxy(int target) {
		try {
			this.target = target;
			this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.submit(this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** The heads of the requests to the proxy itself. */
	List<String> asked() {
		return this.asked;
	}

	private Object accept() throws IOException {
		while (true) {
			Socket client = this.listening.accept();
			this.threads.submit(() -> lead(client));
		}
	}

	private Object lead(Socket client) throws IOException {
		try (client; Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.target)) {
			this.asked.add(FaultServer.head(client.getInputStream()));
			client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes());
			this.threads.submit(() -> client.getInputStream().transferTo(upstream.getOutputStream()));
			InputStream answers = upstream.getInputStream();
			return answers.transferTo(client.getOutputStream());
		}
	}

	@Override
	public void close() {
		try {
			this.listening.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.shutdownNow();
	}

}

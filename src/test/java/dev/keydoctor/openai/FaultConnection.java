package dev.keydoctor.openai;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A record of the server's end of one connection, in the hands of a {@link Fault}.
 *
 * @param socket the connection
 * @param closed opens when the server closes
 */
record FaultConnection(Socket socket, CountDownLatch closed) {

	FaultConnection send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.UTF_8));
	}

	FaultConnection send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		return this;
	}

	/** Until the server closes or the client has gone. */
	void drip(String text) throws IOException, InterruptedException {
		while (!this.closed.await(10, TimeUnit.MILLISECONDS)) {
			send(text);
		}
	}

	/** Until the server closes or the client has gone. */
	void flood(String text) throws IOException {
		while (this.closed.getCount() > 0) {
			send(text);
		}
	}

	void hang() throws InterruptedException {
		this.closed.await();
	}

	void close() throws IOException {
		this.socket.close();
	}

	/** With a TCP reset: what was sent is lost too. */
	void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		close();
	}

}

package dev.keydoctor.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record of what came back for HTTP that was written by hand, and not always well.
 *
 * @param status the status that came back, or 0 where nothing did
 * @param headers the headers by name
 * @param body all that follows them
 */
record RawExchange(int status, Map<String, String> headers, String body) {

	private static final int PATIENCE = 20_000;

	/** Sends the lines as a request and reads until the server has no more to say. */
	static RawExchange send(int port, String... lines) {
		return sendRaw(port, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
	}

	static RawExchange sendRaw(int port, String request) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RawExchange read(String answer) {
		String[] parts = answer.split("\r\n\r\n", 2);
		String[] lines = parts[0].split("\r\n");
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (int i = 1; i < lines.length; i++) {
			String[] header = lines[i].split(": ", 2);
			headers.merge(header[0], header[1], (one, other) -> one + " AND " + other);
		}
		int status = lines[0].startsWith("HTTP/") ? Integer.parseInt(lines[0].substring(9, 12)) : 0;
		return new RawExchange(status, headers, (parts.length > 1) ? parts[1] : "");
	}

}

package dev.keydoctor.openai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A fault: what happens to a request, an answer, whole or not, or none.
 */
@FunctionalInterface
public interface Fault {

	void meet(FaultConnection connection) throws IOException, InterruptedException;

	/** The same, telling when it is over, and whether the client went before its end. */
	default Fault thenTelling(CompletableFuture<Boolean> gone) {
		return (connection) -> {
			try {
				meet(connection);
				gone.complete(false);
			}
			catch (IOException ex) {
				gone.complete(true);
				throw ex;
			}
		};
	}

	/**
	 * The fault as a case file writes it: {@code 401 empty.json} for a whole answer, or
	 * what happens, such as {@code hang} or {@code cut 200 models.json}.
	 */
	static Fault of(String text) {
		String[] words = text.split(" ");
		return switch (words[0]) {
			case "cut" -> cutting(Integer.parseInt(words[1]), words[2]);
			case "half-announced" -> announcingHalf(Integer.parseInt(words[1]), words[2]);
			case "broken-chunks" -> breakingChunks(Integer.parseInt(words[1]), words[2]);
			case "byte-order-mark" -> encoding(Integer.parseInt(words[1]), "\uFEFF", words[2], StandardCharsets.UTF_8);
			case "utf-16" -> encoding(Integer.parseInt(words[1]), "", words[2], StandardCharsets.UTF_16);
			case "redirect" -> redirecting(Integer.parseInt(words[1]), URI.create("http://127.0.0.1:1/v1/models"));
			default ->
				Character.isDigit(text.charAt(0)) ? answering(Integer.parseInt(words[0]), words[1]) : named(text);
		};
	}

	private static Fault named(String name) {
		return switch (name) {
			case "hang" -> hanging();
			case "dripping-headers" -> drippingHeaders();
			case "dripping-body" -> drippingBody();
			case "five-megabytes" -> padding(5_000_000);
			case "endless-body" -> flooding("");
			case "endless-packed-body" -> flooding("content-encoding: gzip\r\n");
			case "bomb" -> packing(50_000_000);
			case "endless-headers" -> floodingHeaders();
			case "endless-hints" -> floodingHints();
			case "deep-list" -> saying(200, "", "[".repeat(100_000) + "]".repeat(100_000));
			case "deep-error" -> saying(401, "", "{\"error\": " + "[".repeat(100_000));
			case "echoed-key" -> saying(401, "", "{\"error\": {\"message\": \"Incorrect API key provided: "
					+ Keys.PROJECT + "\", \"code\": \"invalid_api_key\"}}");
			case "garbage" -> garbage();
			case "close" -> closing();
			case "reset" -> resetting();
			case "reset-after-headers" -> (connection) -> connection.send(json(200, 100)).reset();
			default -> throw new IllegalArgumentException(name);
		};
	}

	/** A whole answer of OpenAI's, the body from a file of this room. */
	static Fault answering(int status, String file) {
		return answering(status, "", file);
	}

	/** The same with further header lines, each ending in a line break. */
	static Fault answering(int status, String headers, String file) {
		String type = file.endsWith(".html") ? "text/html; charset=UTF-8" : "application/json";
		return saying(status, "content-type: " + type + "\r\nx-request-id: req_test\r\n" + headers, body(file));
	}

	/** A whole answer. */
	static Fault saying(int status, String headers, String body) {
		return (connection) -> connection.send(head(status, headers, length(body)) + body);
	}

	/** Whatever it is, HTTP or not, then the end. */
	static Fault writing(String bytes) {
		return (connection) -> connection.send(bytes).close();
	}

	/** One fault after the other, a request each. */
	static Fault inTurn(Fault... faults) {
		Iterator<Fault> next = List.of(faults).iterator();
		return (connection) -> next.next().meet(connection);
	}

	static Fault redirecting(int status, URI elsewhere) {
		return saying(status, "location: " + elsewhere + "\r\n", "");
	}

	/** Half of the body, then the end. */
	static Fault cutting(int status, String file) {
		String body = body(file);
		return (connection) -> connection.send(json(status, length(body)) + body.substring(0, body.length() / 2))
			.close();
	}

	/** A body that breaks off where its announced length ends. */
	static Fault announcingHalf(int status, String file) {
		String body = body(file);
		return (connection) -> connection.send(json(status, length(body) / 2) + body).close();
	}

	static Fault breakingChunks(int status, String file) {
		return (connection) -> connection
			.send(chunked(status) + "20\r\n" + body(file).substring(0, 32) + "\r\nno size\r\n")
			.close();
	}

	static Fault encoding(int status, String mark, String file, Charset charset) {
		byte[] body = (mark + body(file)).getBytes(charset);
		return (connection) -> connection.send(json(status, body.length)).send(body);
	}

	static Fault drippingHeaders() {
		return (connection) -> connection.send("HTTP/1.1 200 OK\r\nx-drip: ").drip(".");
	}

	static Fault drippingBody() {
		return (connection) -> connection.send(chunked(200)).drip("1\r\n \r\n");
	}

	static Fault hanging() {
		return FaultConnection::hang;
	}

	/** A list as it should be, but of this many bytes. */
	static Fault padding(int bytes) {
		return saying(200, "content-type: application/json\r\n", body("models.json") + " ".repeat(bytes));
	}

	/** Valid, and a thousand times as large once unpacked. */
	static Fault packing(int bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(body("models.json").getBytes(StandardCharsets.UTF_8));
			gzip.write(" ".repeat(bytes).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (connection) -> connection.send(head(200, "content-encoding: gzip\r\n", packed.size()))
			.send(packed.toByteArray());
	}

	/** A body without end. */
	static Fault flooding(String headers) {
		return (connection) -> connection.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n" + headers + "\r\n")
			.flood("1000\r\n" + " ".repeat(0x1000) + "\r\n");
	}

	static Fault floodingHeaders() {
		return (connection) -> connection.send("HTTP/1.1 200 OK\r\n").flood("x-flood: " + "x".repeat(1000) + "\r\n");
	}

	static Fault floodingHints() {
		return (connection) -> connection.flood("HTTP/1.1 103 Early Hints\r\n\r\n");
	}

	static Fault garbage() {
		return writing("SSH-2.0-OpenSSH_9.6\r\n\r\n");
	}

	/** Says nothing until the client has gone. */
	static Fault listening() {
		return (connection) -> connection.socket().getInputStream().read();
	}

	/** The fault, but late: tells that it was asked, and waits until it may go on. */
	static Fault holding(CompletableFuture<Void> asked, CompletableFuture<Void> onward, Fault fault) {
		return (connection) -> {
			asked.complete(null);
			onward.join();
			fault.meet(connection);
		};
	}

	static Fault closing() {
		return FaultConnection::close;
	}

	static Fault resetting() {
		return FaultConnection::reset;
	}

	private static String json(int status, int length) {
		return head(status, "content-type: application/json\r\nx-request-id: req_test\r\n", length);
	}

	private static String chunked(int status) {
		return "HTTP/1.1 " + status + " Status\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
	}

	private static String head(int status, String headers, int length) {
		return "HTTP/1.1 " + status + " Status\r\n" + headers + "content-length: " + length + "\r\n\r\n";
	}

	private static int length(String body) {
		return body.getBytes(StandardCharsets.UTF_8).length;
	}

	private static String body(String file) {
		ClassPathResource answer = new ClassPathResource("answers/" + file, Fault.class);
		return ThrowingSupplier.of(() -> answer.getContentAsString(StandardCharsets.UTF_8)).get();
	}

}

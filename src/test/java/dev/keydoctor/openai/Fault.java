package dev.keydoctor.openai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.springframework.core.io.ClassPathResource;

/**
 * What happens to a request: an answer, whole or not, or none.
 */
@FunctionalInterface
public interface Fault {

	void meet(Wire wire) throws IOException, InterruptedException;

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
		return (wire) -> wire.send(head(status, headers, length(body)) + body);
	}

	/** Whatever it is, HTTP or not, then the end. */
	static Fault writing(String bytes) {
		return (wire) -> wire.send(bytes).close();
	}

	/** One fault after the other, a request each. */
	static Fault inTurn(Fault... faults) {
		Iterator<Fault> next = List.of(faults).iterator();
		return (wire) -> next.next().meet(wire);
	}

	static Fault redirecting(int status, URI elsewhere) {
		return saying(status, "location: " + elsewhere + "\r\n", "");
	}

	/** Half of the body, then the end. */
	static Fault cutting(int status, String file) {
		String body = body(file);
		return (wire) -> wire.send(json(status, length(body)) + body.substring(0, body.length() / 2)).close();
	}

	/** A body that breaks off where its announced length ends. */
	static Fault announcingHalf(int status, String file) {
		String body = body(file);
		return (wire) -> wire.send(json(status, length(body) / 2) + body).close();
	}

	static Fault breakingChunks(int status, String file) {
		return (wire) -> wire.send(chunked(status) + "20\r\n" + body(file).substring(0, 32) + "\r\nno size\r\n")
			.close();
	}

	static Fault drippingHeaders() {
		return (wire) -> wire.send("HTTP/1.1 200 OK\r\nx-drip: ").drip(".");
	}

	static Fault drippingBody() {
		return (wire) -> wire.send(chunked(200)).drip("1\r\n \r\n");
	}

	static Fault hanging() {
		return Wire::hang;
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
		return (wire) -> wire.send(head(200, "content-encoding: gzip\r\n", packed.size())).send(packed.toByteArray());
	}

	/** A body without end. */
	static Fault flooding(String headers) {
		return (wire) -> wire.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n" + headers + "\r\n")
			.flood("1000\r\n" + " ".repeat(0x1000) + "\r\n");
	}

	static Fault floodingHeaders() {
		return (wire) -> wire.send("HTTP/1.1 200 OK\r\n").flood("x-flood: " + "x".repeat(1000) + "\r\n");
	}

	static Fault floodingHints() {
		return (wire) -> wire.flood("HTTP/1.1 103 Early Hints\r\n\r\n");
	}

	static Fault garbage() {
		return writing("SSH-2.0-OpenSSH_9.6\r\n\r\n");
	}

	static Fault closing() {
		return Wire::close;
	}

	static Fault resetting() {
		return Wire::reset;
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
		try {
			return new ClassPathResource("answers/" + file, Fault.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

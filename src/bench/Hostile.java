import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Visitors who mean harm. Arguments: what they do, port, how many at a time, seconds. Prints how often which status came back.
 * spellings: each request spells the address of one script in another way, up to 15 KB long
 * hosts: each request names another host
 * reads: the costliest page that is made for each request, with a filter of 6,000 letters, from a network of its own for each connection
 */
public class Hostile {

	private static final Map<String, LongAdder> ANSWERS = new ConcurrentSkipListMap<>();

	public static void main(String[] args) throws InterruptedException {
		int port = Integer.parseInt(args[1]);
		for (int i = 0; i < Integer.parseInt(args[2]); i++) {
			int visitor = i;
			Thread.startVirtualThread(() -> visitAgainAndAgain(args[0], port, visitor));
		}
		Thread.sleep(Integer.parseInt(args[3]) * 1000L);
		System.out.println(ANSWERS);
		long answered = ANSWERS.entrySet().stream().filter((it) -> it.getKey().matches("\\d{3}")).mapToLong((it) -> it.getValue().sum()).sum();
		long all = ANSWERS.values().stream().mapToLong(LongAdder::sum).sum();
		System.exit((answered > all / 2) ? 0 : 1);
	}

	private static void visitAgainAndAgain(String what, int port, int visitor) {
		for (long turn = 0; true; turn++) {
			try (Socket socket = new Socket("127.0.0.1", port)) {
				socket.setSoTimeout(30_000);
				InputStream answer = new BufferedInputStream(socket.getInputStream());
				for (; true; turn++) {
					send(socket.getOutputStream(), request(what, visitor, turn));
					count(receive(answer));
				}
			}
			catch (IOException ex) {
				count(ex.getClass().getSimpleName());
			}
		}
	}

	private static String request(String what, int visitor, long turn) {
		String name = Long.toString(turn * 10_000 + visitor, 36);
		return switch (what) {
			case "spellings" -> "GET /js/" + "./".repeat(ThreadLocalRandom.current().nextInt(1, 7_000))
					+ ((turn % 2 == 0) ? "theme.js" : "%74heme.js") + " HTTP/1.1\r\nHost: keys.example.org";
			case "hosts" -> "GET /en/guides HTTP/1.1\r\nHost: " + "h".repeat(200) + "." + name + ".example";
			default -> "GET /en/links?filter=" + "key+api+".repeat(750) + name + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10."
					+ visitor / 256 + "." + visitor % 256 + ".1";
		};
	}

	private static void send(OutputStream out, String request) throws IOException {
		out.write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	/** Reads one answer to its end; its status. */
	private static String receive(InputStream in) throws IOException {
		String status = line(in);
		long length = -1;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
				length = Long.parseLong(header.substring(15).strip());
			}
		}
		if (length >= 0) {
			in.skipNBytes(length);
		}
		else {
			for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
				in.skipNBytes(chunk + 2);
			}
			line(in);
		}
		return status.substring(9, 12);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int letter = in.read(); letter != '\n'; letter = in.read()) {
			if (letter < 0) {
				throw new IOException();
			}
			line.append((char) letter);
		}
		return line.toString().strip();
	}

	private static void count(String answer) {
		ANSWERS.computeIfAbsent(answer, (key) -> new LongAdder()).increment();
	}

}

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An OpenAI that takes its time: a list of a hundred models and a tiny text, each after a
 * delay. A key that ends in "i" is not known to it, one that ends in "q" has no credit, all
 * others are well. Arguments: port, milliseconds, and optionally how many bytes of blanks
 * stand behind each answer. {@code GET /delay/3600000} lets it hang from then on,
 * {@code GET /delay/300} cures it.
 */
public class SlowOpenAi {

	private static final String MODELS = "{\"object\": \"list\", \"data\": [" + IntStream.range(0, 100)
		.mapToObj((i) -> "{\"id\": \"gpt-5-nano-%03d\", \"object\": \"model\", \"created\": 1754000000, \"owned_by\": \"system\"}"
			.formatted(i))
		.collect(Collectors.joining(", ")) + ", {\"id\": \"gpt-6-luna\", \"object\": \"model\"}]}";

	private static final String TEXT = "{\"id\": \"chatcmpl-1\", \"object\": \"chat.completion\", \"created\": 1795000000, "
			+ "\"model\": \"gpt-6-luna\", \"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", "
			+ "\"content\": \"OK\"}, \"finish_reason\": \"stop\"}], \"usage\": {\"total_tokens\": 12}}";

	private static final byte[] UNKNOWN_KEY = answer(401, error("Incorrect API key provided", "invalid_api_key"));

	private static final byte[] NO_CREDIT = answer(429,
			error("You exceeded your current quota", "insufficient_quota"));

	private static volatile long delay;

	private static byte[] models;

	private static byte[] text;

	public static void main(String[] args) throws IOException {
		delay = Long.parseLong(args[1]);
		String padding = " ".repeat((args.length > 2) ? Integer.parseInt(args[2]) : 0);
		models = answer(200, MODELS + padding);
		text = answer(200, TEXT + padding);
		try (ServerSocket listening = new ServerSocket(Integer.parseInt(args[0]), 4096,
				InetAddress.getLoopbackAddress())) {
			while (true) {
				Socket socket = listening.accept();
				Thread.startVirtualThread(() -> serve(socket));
			}
		}
	}

	private static void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(socket.getInputStream());
			for (String head = head(in); !head.isEmpty(); head = head(in)) {
				in.skipNBytes(length(head));
				if (head.startsWith("get /delay/")) {
					delay = Long.parseLong(head.split("[/ ]")[3]);
				}
				else {
					Thread.sleep(delay);
				}
				socket.getOutputStream().write(answer(head));
			}
		}
		catch (IOException | InterruptedException ex) {
			// The portal has gone.
		}
	}

	private static byte[] answer(String head) {
		boolean list = head.startsWith("get");
		int end = head.indexOf("\r", head.indexOf("authorization:"));
		return switch (head.charAt(end - 1)) {
			case 'i' -> UNKNOWN_KEY;
			case 'q' -> list ? models : NO_CREDIT;
			default -> list ? models : text;
		};
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		for (int next = in.read(); next >= 0; next = in.read()) {
			head.append((char) next);
			if (next == '\n' && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
				return head.toString().toLowerCase(Locale.ROOT);
			}
		}
		return "";
	}

	private static int length(String head) {
		int at = head.indexOf("content-length:");
		return (at < 0) ? 0 : Integer.parseInt(head.substring(at + 15, head.indexOf("\r", at)).strip());
	}

	private static String error(String message, String code) {
		return "{\"error\": {\"message\": \"%s.\", \"type\": \"%s\", \"param\": null, \"code\": \"%s\"}}"
			.formatted(message, code, code);
	}

	private static byte[] answer(int status, String body) {
		return ("HTTP/1.1 " + status + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length()
				+ "\r\n\r\n" + body)
			.getBytes();
	}

}

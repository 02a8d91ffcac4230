import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that never finish: so many send a form and so many the headers of a request, a byte a second; whoever is cut
 * comes again. Arguments: port, how many of each kind, seconds.
 */
public class SlowClients {

	private static final String HEADERS = "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

	private static final String FORM = "POST /en/check HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nkey=";

	private static final AtomicInteger CONNECTED = new AtomicInteger();

	private static final AtomicInteger CUT = new AtomicInteger();

	private static int port;

	public static void main(String[] args) throws InterruptedException {
		port = Integer.parseInt(args[0]);
		for (int i = 0; i < Integer.parseInt(args[1]); i++) {
			Thread.startVirtualThread(() -> dripAgainAndAgain(FORM));
			Thread.startVirtualThread(() -> dripAgainAndAgain(HEADERS));
		}
		Thread.sleep(Integer.parseInt(args[2]) * 1000L);
		System.out.printf("slow clients connected %d times, cut %d times%n", CONNECTED.get(), CUT.get());
		System.exit(0);
	}

	private static void dripAgainAndAgain(String beginning) {
		try {
			for (; true; Thread.sleep(100)) {
				drip(beginning);
			}
		}
		catch (InterruptedException ex) {
			// Nobody interrupts.
		}
	}

	private static void drip(String beginning) throws InterruptedException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			CONNECTED.incrementAndGet();
			socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
			while (true) {
				Thread.sleep(1000);
				socket.getOutputStream().write('x');
			}
		}
		catch (IOException ex) {
			CUT.incrementAndGet();
		}
	}

}

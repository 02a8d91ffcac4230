package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.keydoctor.site.StackTraces;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Jetty component that closes connections whose client takes too long to send a
 * request. Jetty's idle timeout begins anew with each byte, and its
 * {@code minRequestDataRate} counts bodies only, not headers that drip. All connections
 * are looked at a few times in each period, so that a request costs nothing. The clock is
 * the monotonic one.
 */
final class RequestTimeoutWatchdog extends AbstractLifeCycle implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(RequestTimeoutWatchdog.class);

	private final Server server;

	private final List<Connector> connectors;

	private final Duration limit;

	/**
	 * A watchdog for all connections of a server.
	 * @param limit the time until the first byte, for the headers, and once more for the
	 * body
	 */
	RequestTimeoutWatchdog(Server server, Duration limit) {
		this.server = server;
		this.connectors = List.of(server.getConnectors());
		this.limit = limit;
	}

	@Override
	protected void doStart() {
		schedule();
	}

	@Override
	public void run() {
		if (isRunning()) {
			try {
				this.connectors.forEach((connector) -> connector.getConnectedEndPoints().forEach(this::closeIfLate));
			}
			catch (RuntimeException ex) {
				logger.warn("Slow clients could not be looked for: {}", StackTraces.withoutMessages(ex));
			}
			finally {
				schedule();
			}
		}
	}

	private void schedule() {
		this.server.getScheduler().schedule(this, this.limit.toMillis() / 5, TimeUnit.MILLISECONDS);
	}

	private void closeIfLate(EndPoint client) {
		if (client.getConnection() instanceof HttpConnection connection
				&& (isSilent(client, connection) || isLate(connection.getParser()))) {
			client.close(new TimeoutException());
		}
	}

	/** Whether not one byte has come since the connection was opened. */
	private boolean isSilent(EndPoint client, HttpConnection connection) {
		return connection.getBytesIn() == 0 && client instanceof AbstractEndPoint endPoint
				&& endPoint.getIdleFor() > this.limit.toMillis();
	}

	/**
	 * Whether a request began too long ago. The parser's state is read before its start
	 * time: if a new request starts in between, the timeout is late and never early.
	 */
	private boolean isLate(HttpParser parser) {
		int periods = periods(parser);
		long begin = parser.getBeginNanoTime();
		return periods > 0 && begin != 0 && NanoTime.since(begin) > this.limit.toNanos() * periods;
	}

	/** How many periods a request in this state may take, or 0 for any number. */
	private static int periods(HttpParser parser) {
		if (parser.isIdle()) {
			return 0;
		}
		if (parser.inHeaderState()) {
			return 1;
		}
		return (parser.inContentState() && !isBodyComplete(parser)) ? 2 : 0;
	}

	/** The parser itself only notices when it is asked for more than there is. */
	private static boolean isBodyComplete(HttpParser parser) {
		return parser.getContentLength() > 0 && parser.getContentRead() >= parser.getContentLength();
	}

}

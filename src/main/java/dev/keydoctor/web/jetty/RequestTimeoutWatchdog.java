package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Cuts clients that take too long to say what they want. Jetty's own timeout ends
 * silence, but begins anew with each byte. Looking around now and then costs a request
 * nothing.
 */
final class RequestTimeoutWatchdog extends AbstractLifeCycle implements Runnable {

	private final Server server;

	private final List<Connector> connectors;

	private final Duration limit;

	/**
	 * A deadline for all connections of a server.
	 * @param limit the time for the headers, and once more for the body
	 */
	RequestTimeoutWatchdog(Server server, Duration limit) {
		this.server = server;
		this.connectors = List.of(server.getConnectors());
		this.limit = limit;
	}

	@Override
	protected void doStart() {
		lookAgain();
	}

	@Override
	public void run() {
		if (isRunning()) {
			this.connectors.forEach((connector) -> connector.getConnectedEndPoints().forEach(this::cutIfLate));
			lookAgain();
		}
	}

	private void lookAgain() {
		this.server.getScheduler().schedule(this, this.limit.toMillis() / 5, TimeUnit.MILLISECONDS);
	}

	private void cutIfLate(EndPoint client) {
		if (client.getConnection() instanceof HttpConnection connection && isLate(connection.getParser())) {
			client.close(new TimeoutException());
		}
	}

	/** The state is asked first: what begins meanwhile only looks younger. */
	private boolean isLate(HttpParser parser) {
		int parts = parser.isIdle() ? 0 : parser.inHeaderState() ? 1 : parser.inContentState() ? 2 : 0;
		long begin = parser.getBeginNanoTime();
		return parts > 0 && begin != 0 && NanoTime.since(begin) > this.limit.toNanos() * parts;
	}

}

package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * A health indicator that asks the portal a question through its own web server, and is
 * down when no answer comes. Where memory or threads have run out, the port stays open
 * and the process alive, and nobody is served any more.
 */
@Component
class DispatchHealthIndicator implements HealthIndicator {

	/** A request through all filters to a virtual thread, which renders nothing. */
	private static final String REQUEST = "OPTIONS /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

	/** How long the answer may take: a busy portal still answers within seconds. */
	static final Duration LIMIT = Duration.ofSeconds(20);

	/** Longer than the limit; by itself Jetty would give up after 30 seconds. */
	private static final Duration PATIENCE = LIMIT.multipliedBy(2);

	private final Duration limit;

	private volatile @Nullable Server server;

	private @Nullable FutureTask<Boolean> request;

	private long begin;

	private boolean answered = true;

	DispatchHealthIndicator() {
		this(LIMIT);
	}

	DispatchHealthIndicator(Duration limit) {
		this.limit = limit;
	}

	/** Names the server that is to be asked. */
	void watch(Server server) {
		this.server = server;
	}

	/** Never waits: it tells how the latest request fared and begins the next one. */
	@Override
	public synchronized Health health() {
		FutureTask<Boolean> latest = this.request;
		if (latest == null || latest.isDone()) {
			this.answered = latest == null || latest.state() == Future.State.SUCCESS && latest.resultNow();
			begin();
		}
		else if (NanoTime.since(this.begin) > this.limit.toNanos()) {
			this.answered = false;
		}
		return (this.answered ? Health.up() : Health.down()).build();
	}

	/**
	 * A request whose thread cannot be started is not remembered: the next call tries
	 * again.
	 */
	private void begin() {
		FutureTask<Boolean> next = new FutureTask<>(this::isAnswered);
		this.begin = NanoTime.now();
		Thread.ofPlatform().daemon().name("dispatch-health").start(next);
		this.request = next;
	}

	private boolean isAnswered() throws Exception {
		Server server = this.server;
		if (server == null) {
			return true;
		}
		LocalConnector connector = new LocalConnector(server);
		try {
			connector.start();
			return connector.getResponse(REQUEST, PATIENCE.toSeconds(), TimeUnit.SECONDS) != null;
		}
		finally {
			LifeCycle.stop(connector);
		}
	}

}

package dev.keydoctor.web.jetty;

import java.time.Duration;

import dev.keydoctor.site.PortalProperties;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A lifecycle bean that goes on serving for a moment after the portal has said that it is
 * no longer ready, so that the proxy hears of it before a connection is refused or cut.
 */
@Component
class Drain implements SmartLifecycle {

	private final Duration pause;

	private volatile boolean running;

	@Autowired
	Drain(PortalProperties portal) {
		this(portal.drain());
	}

	Drain(Duration pause) {
		this.pause = pause;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Stops in the first phase, when readiness is off and the web servers still run. */
	@Override
	public void stop() {
		try {
			Thread.sleep(this.pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Jetty handler that lets requests from outside wait until {@link WarmUp} has made all
 * its visits: a virtual thread that waits here gives its processor back, one that waits
 * for a class to load does not.
 */
final class WarmUpHandler extends Handler.Wrapper {

	private static final Logger logger = LoggerFactory.getLogger(WarmUpHandler.class);

	private final CountDownLatch visits = new CountDownLatch(1);

	private final Duration longest;

	/**
	 * A handler before another one.
	 * @param longest how long a request waits at most: then a cold portal is better than
	 * none
	 */
	WarmUpHandler(Handler handler, Duration longest) {
		super(handler);
		this.longest = longest;
	}

	/** Lets all requests go on. */
	void open() {
		this.visits.countDown();
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		boolean visit = request.getConnectionMetaData().getConnector() instanceof LocalConnector;
		if (!visit && !this.visits.await(this.longest.toMillis(), TimeUnit.MILLISECONDS)) {
			logger.warn("The portal is cold: its visits take longer than {} s", this.longest.toSeconds());
			open();
		}
		return super.handle(request, response, callback);
	}

}

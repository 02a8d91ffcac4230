package dev.keydoctor.web.jetty;

import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests under way, for whom the portal waits at its end, and no more.
 * Jetty's own statistics, which Spring Boot asks for their number, also wrap and measure
 * each request: a sixth of what a finished answer takes of the heap.
 */
final class Underway extends StatisticsHandler {

	private final AtomicInteger requests = new AtomicInteger();

	Underway(Handler handler) {
		super(handler);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		Answered answered = new Answered(callback);
		this.requests.incrementAndGet();
		try {
			boolean handled = getHandler().handle(request, response, answered);
			if (!handled) {
				answered.completed();
			}
			return handled;
		}
		catch (Throwable ex) {
			answered.completed();
			throw ex;
		}
	}

	@Override
	public int getRequestsActive() {
		return this.requests.get();
	}

	private final class Answered extends Callback.Nested {

		Answered(Callback callback) {
			super(callback);
		}

		@Override
		public void completed() {
			Underway.this.requests.decrementAndGet();
		}

	}

}

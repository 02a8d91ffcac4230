package dev.keydoctor.openai;

import java.net.ProtocolException;

import org.eclipse.jetty.client.EarlyHintsProtocolHandler;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * A Jetty protocol handler that reads over interim responses (1xx), but not over a flood
 * of them. It takes the place of all others of the client: those would answer a challenge
 * by asking again.
 */
final class InterimResponses extends EarlyHintsProtocolHandler implements LifeCycle.Listener {

	private static final int MOST = 20;

	private static final String COUNT = InterimResponses.class.getName();

	@Override
	public void lifeCycleStarted(LifeCycle client) {
		HttpClient started = (HttpClient) client;
		started.getProtocolHandlers().clear();
		started.getProtocolHandlers().put(this);
	}

	@Override
	public boolean accept(Request request, Response response) {
		return HttpStatus.isInterim(response.getStatus());
	}

	@Override
	protected void onEarlyHints(Request request, HttpFields headers) {
		int count = (int) request.getAttributes().getOrDefault(COUNT, 0) + 1;
		request.attribute(COUNT, count);
		if (count > MOST) {
			request.abort(new ProtocolException());
		}
	}

}

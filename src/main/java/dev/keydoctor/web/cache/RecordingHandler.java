package dev.keydoctor.web.cache;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A Jetty handler around the servlets that records the responses to requests which may
 * fill the cache. It stands below the compression: what is recorded is plain.
 */
public final class RecordingHandler extends Handler.Wrapper {

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		CacheFillRequest fill = Request.as(request, CacheFillRequest.class);
		return super.handle(request, (fill != null) ? new RecordingResponse(request, response, fill) : response,
				callback);
	}

}

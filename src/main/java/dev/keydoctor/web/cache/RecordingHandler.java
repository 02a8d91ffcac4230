package dev.keydoctor.web.cache;

import java.nio.ByteBuffer;

import dev.keydoctor.site.CacheHeaders;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A Jetty handler around the servlets that records the responses to requests which may
 * fill the cache, and sends no visitor what is said to the cache alone. It stands below
 * the compression: what is recorded is plain.
 */
public final class RecordingHandler extends Handler.Wrapper {

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		CacheFillRequest fill = Request.as(request, CacheFillRequest.class);
		Response shown = new ShownResponse(request, response);
		return super.handle(request, (fill != null) ? new RecordingResponse(request, shown, fill) : shown, callback);
	}

	/** A response that hides the header which is meant for the portal's cache alone. */
	private static final class ShownResponse extends Response.Wrapper {

		ShownResponse(Request request, Response response) {
			super(request, response);
		}

		@Override
		public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
			if (!isCommitted()) {
				getHeaders().remove(CacheHeaders.PORTAL_CACHE_CONTROL);
			}
			super.write(last, content, callback);
		}

	}

}

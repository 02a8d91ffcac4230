package dev.keydoctor.web.jetty;

import dev.keydoctor.web.security.SecurityHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A Jetty error handler for what Jetty answers by itself, before any servlet is asked: to
 * a request that is no proper HTTP. Its own page would echo the address, which may hold a
 * key.
 */
final class PlainErrorHandler extends ErrorHandler {

	/** True for each method, even an unknown one: all errors are answered alike. */
	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

	/** Called for each error, with a page or without. */
	@Override
	protected void generateCacheControl(Response response) {
		SecurityHeaders.ALL.forEach(response.getHeaders()::put);
		response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
	}

	@Override
	protected void generateResponse(Request request, Response response, int code, @Nullable String message,
			@Nullable Throwable cause, Callback callback) {
		write(response, code, callback);
	}

	/** Writes the status and nothing else. */
	static void write(Response response, int code, Callback callback) {
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		Content.Sink.write(response, true, code + "\n", callback);
	}

}

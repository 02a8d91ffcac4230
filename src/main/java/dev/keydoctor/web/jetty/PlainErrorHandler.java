package dev.keydoctor.web.jetty;

import dev.keydoctor.web.security.SecurityHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
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

	/** What {@link ContentEncodingHandler} refuses. */
	private static final String PACKED = """
			{"title":"Unsupported Media Type","status":415,"detail":"Send the body without Content-Encoding"}""";

	/** Also to a method that nobody knows. */
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
		if (code == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 && isOfApi(request)) {
			response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
			Content.Sink.write(response, true, PACKED, callback);
			return;
		}
		write(response, code, callback);
	}

	private static boolean isOfApi(Request request) {
		return request.getHttpURI().getPath() instanceof String path && path.startsWith("/api/");
	}

	/** Writes the status and nothing else. */
	static void write(Response response, int code, Callback callback) {
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		Content.Sink.write(response, true, code + "\n", callback);
	}

}

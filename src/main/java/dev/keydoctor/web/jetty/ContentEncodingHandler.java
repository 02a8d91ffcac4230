package dev.keydoctor.web.jetty;

import java.util.List;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A Jetty handler that refuses compressed bodies. Jetty would decompress them before
 * anybody asks for their size, and a hundred kilobytes may become a hundred megabytes. No
 * browser compresses a form.
 */
final class ContentEncodingHandler extends Handler.Wrapper {

	private static final String AS_IT_IS = "identity";

	ContentEncodingHandler(Handler servlets) {
		super(servlets);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		List<String> encodings = request.getHeaders().getValuesList(HttpHeader.CONTENT_ENCODING);
		if (encodings.stream().allMatch(AS_IT_IS::equalsIgnoreCase)) {
			return super.handle(request, response, callback);
		}
		response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, AS_IT_IS);
		Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
		return true;
	}

}

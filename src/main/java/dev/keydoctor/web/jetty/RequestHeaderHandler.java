package dev.keydoctor.web.jetty;

import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A Jetty handler that leaves only what the portal knows in the headers that name media
 * types and encodings. Spring keeps the media types that it parsed last, whole, and a key
 * may stand in one. Jetty would decompress a body before anybody asks for its size, and a
 * hundred kilobytes may become a hundred megabytes: under another name it passes an
 * encoding on, and the firewall refuses that.
 */
final class RequestHeaderHandler extends Handler.Wrapper {

	private static final String AS_IT_IS = "identity";

	private static final String PACKED = "x-other";

	RequestHeaderHandler(Handler servlets) {
		super(servlets);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
		replace(headers, HttpHeader.ACCEPT, MediaTypes::accepted);
		replace(headers, HttpHeader.CONTENT_TYPE, MediaTypes::sent);
		replace(headers, HttpHeader.CONTENT_ENCODING, (name) -> name.equalsIgnoreCase(AS_IT_IS) ? AS_IT_IS : PACKED);
		return super.handle(new KnownHeaders(request, headers.asImmutable()), response, callback);
	}

	private static void replace(HttpFields.Mutable headers, HttpHeader header, UnaryOperator<String> replacement) {
		List<String> values = headers.getValuesList(header);
		if (!values.isEmpty()) {
			headers.put(header, replacement.apply(String.join(",", values)));
		}
	}

	private static final class KnownHeaders extends Request.Wrapper {

		private final HttpFields headers;

		KnownHeaders(Request request, HttpFields headers) {
			super(request);
			this.headers = headers;
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

	}

}

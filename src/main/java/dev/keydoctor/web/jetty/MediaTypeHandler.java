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
 * A Jetty handler that leaves only known media types in the headers which name them.
 * Spring keeps the media types that it parsed last, whole, and a key may stand in one.
 */
final class MediaTypeHandler extends Handler.Wrapper {

	MediaTypeHandler(Handler servlets) {
		super(servlets);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
		replace(headers, HttpHeader.ACCEPT, MediaTypes::accepted);
		replace(headers, HttpHeader.CONTENT_TYPE, MediaTypes::sent);
		return super.handle(new KnownTypes(request, headers.asImmutable()), response, callback);
	}

	private static void replace(HttpFields.Mutable headers, HttpHeader header, UnaryOperator<String> replacement) {
		List<String> values = headers.getValuesList(header);
		if (!values.isEmpty()) {
			headers.put(header, replacement.apply(String.join(",", values)));
		}
	}

	private static final class KnownTypes extends Request.Wrapper {

		private final HttpFields headers;

		KnownTypes(Request request, HttpFields headers) {
			super(request);
			this.headers = headers;
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

	}

}

package dev.keydoctor.web.cache;

import java.util.EnumSet;
import java.util.function.Consumer;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A request whose response may go into the cache: it asks for the whole of it, whatever
 * part its visitor wants.
 */
final class CacheFillRequest extends Request.Wrapper {

	private static final EnumSet<HttpHeader> CONDITIONS = EnumSet.of(HttpHeader.IF_MATCH, HttpHeader.IF_NONE_MATCH,
			HttpHeader.IF_MODIFIED_SINCE, HttpHeader.IF_UNMODIFIED_SINCE, HttpHeader.IF_RANGE, HttpHeader.RANGE);

	private final HttpFields headers;

	private final Response response;

	private final Consumer<CachedResponse> cache;

	/**
	 * A request that fills the cache.
	 * @param cache takes the response when it is whole
	 */
	CacheFillRequest(Request request, Response response, Consumer<CachedResponse> cache) {
		super(request);
		this.headers = HttpFields.build(request.getHeaders()).remove(CONDITIONS).asImmutable();
		this.response = response;
		this.cache = cache;
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.asString();
	}

	@Override
	public HttpFields getHeaders() {
		return this.headers;
	}

	/** Keeps the response and sends it to the visitor who caused it. */
	void complete(CachedResponse made, Callback callback) {
		this.cache.accept(made);
		this.response.getHeaders().clear();
		made.send(getWrapped(), this.response, callback);
	}

}

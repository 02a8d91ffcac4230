package dev.keydoctor.web.cache;

import java.util.EnumSet;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * The request that an answer for everybody is made for: it asks for the whole of it,
 * unpacked, whatever the first visitor has or wants.
 */
final class CacheFillRequest extends Request.Wrapper {

	private static final EnumSet<HttpHeader> WISHES = EnumSet.of(HttpHeader.ACCEPT_ENCODING, HttpHeader.IF_MATCH,
			HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MODIFIED_SINCE, HttpHeader.IF_UNMODIFIED_SINCE, HttpHeader.IF_RANGE,
			HttpHeader.RANGE);

	private final HttpFields headers;

	CacheFillRequest(Request request) {
		super(request);
		this.headers = HttpFields.build(request.getHeaders()).remove(WISHES).asImmutable();
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.asString();
	}

	@Override
	public HttpFields getHeaders() {
		return this.headers;
	}

}

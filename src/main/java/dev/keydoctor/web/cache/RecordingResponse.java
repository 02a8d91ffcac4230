package dev.keydoctor.web.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import dev.keydoctor.site.Language;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Collects an answer while the servlets write it, and gives it when it is finished. What
 * is no page, such as an error, passes through.
 */
final class RecordingResponse extends Response.Wrapper {

	/** What a finished answer says for itself, or what is said of each answer anew. */
	private static final EnumSet<HttpHeader> NOT_KEPT = EnumSet.of(HttpHeader.DATE, HttpHeader.CONTENT_LENGTH,
			HttpHeader.ETAG, HttpHeader.LAST_MODIFIED, HttpHeader.VARY, HttpHeader.ACCEPT_RANGES);

	/** The pages whose first purpose is to take a key or a text. */
	private static final Set<String> FORMS = Set.of("check", "explain");

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final Consumer<CachedResponse> shelf;

	RecordingResponse(Request visit, Response response, Consumer<CachedResponse> shelf) {
		super(visit, response);
		this.shelf = shelf;
	}

	@Override
	public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
		if (!isPage()) {
			super.write(last, content, callback);
			return;
		}
		this.bytes.writeBytes(BufferUtil.toArray(content));
		BufferUtil.clear(content);
		if (last) {
			finish(callback);
		}
		else {
			callback.succeeded();
		}
	}

	/** No status yet means that all is well. */
	private boolean isPage() {
		return !isCommitted() && (getStatus() == 0 || getStatus() == HttpStatus.OK_200);
	}

	private void finish(Callback callback) {
		CachedResponse answer = CachedResponse.of(headers(), this.bytes.toByteArray());
		this.shelf.accept(answer);
		getHeaders().clear();
		answer.give(getRequest(), getWrapped(), callback);
	}

	private HttpFields headers() {
		HttpFields.Mutable headers = HttpFields.build(getHeaders());
		headers.remove(NOT_KEPT).put(HttpHeader.CACHE_CONTROL, cacheControl());
		Language.ofPath(path()).ifPresent((language) -> headers.put(HttpHeader.CONTENT_LANGUAGE, language.code()));
		return headers;
	}

	/**
	 * Nothing is stored unless somebody said otherwise; a page that only reads may be.
	 */
	private String cacheControl() {
		String said = getHeaders().get(HttpHeader.CACHE_CONTROL);
		boolean form = FORMS.contains(path().substring(path().lastIndexOf('/') + 1));
		return (said == null || (said.equals("no-store") && !form)) ? "no-cache" : said;
	}

	private String path() {
		return getRequest().getHttpURI().getPath();
	}

}

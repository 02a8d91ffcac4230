package dev.keydoctor.web.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

import dev.keydoctor.site.CacheHeaders;
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
 * A response of the servlets that is collected until it is whole, and kept. One that must
 * not be kept, such as an error, passes through unchanged.
 */
final class RecordingResponse extends Response.Wrapper {

	/** Headers that a cached response sets itself, or that differ for each visitor. */
	private static final EnumSet<HttpHeader> NOT_KEPT = EnumSet.of(HttpHeader.DATE, HttpHeader.CONTENT_LENGTH,
			HttpHeader.ETAG, HttpHeader.LAST_MODIFIED, HttpHeader.VARY, HttpHeader.ACCEPT_RANGES);

	/** In bytes: the picture reader's program fits; more would push out many pages. */
	static final int LARGEST = 1536 * 1024;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final CacheFillRequest fill;

	private @Nullable Optional<Duration> lifetime;

	RecordingResponse(Request request, Response response, CacheFillRequest fill) {
		super(request, response);
		this.fill = fill;
	}

	@Override
	public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
		Optional<Duration> keep = lifetime();
		if (keep.isEmpty()) {
			super.write(last, content, callback);
			return;
		}
		if (this.bytes.size() + BufferUtil.length(content) > LARGEST) {
			passThrough(last, content, callback);
			return;
		}
		this.bytes.writeBytes(BufferUtil.toArray(content));
		BufferUtil.clear(content);
		if (last) {
			this.fill.complete(CachedResponse.of(headers(), this.bytes.toByteArray(), keep.get()), callback);
		}
		else {
			callback.succeeded();
		}
	}

	/** Hands on what was collected, and collects no more. */
	private void passThrough(boolean last, @Nullable ByteBuffer content, Callback callback) {
		this.lifetime = Optional.empty();
		super.write(false, ByteBuffer.wrap(this.bytes.toByteArray()), Callback.from(callback.getInvocationType(),
				() -> super.write(last, content, callback), callback::failed));
		this.bytes.reset();
	}

	/**
	 * Decided at the first write, when status and headers are settled. Where the servlets
	 * fail behind it, their answer begins anew: nothing of the first one was sent.
	 */
	private Optional<Duration> lifetime() {
		// A status of 0 is one that nobody has set: it will be 200.
		boolean isWhole = !isCommitted() && (getStatus() == 0 || getStatus() == HttpStatus.OK_200);
		if (!isWhole) {
			this.bytes.reset();
			this.lifetime = Optional.empty();
		}
		else if (this.lifetime == null) {
			boolean isSmall = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) <= LARGEST;
			this.lifetime = isSmall ? CachePolicy.lifetime(getHeaders()) : Optional.empty();
		}
		return this.lifetime;
	}

	private HttpFields headers() {
		HttpFields.Mutable headers = HttpFields.build(getHeaders());
		headers.remove(NOT_KEPT).remove(CacheHeaders.PORTAL_CACHE_CONTROL);
		Language.ofPath(this.fill.getHttpURI().getPath())
			.ifPresent((language) -> headers.put(HttpHeader.CONTENT_LANGUAGE, language.code()));
		return headers;
	}

}

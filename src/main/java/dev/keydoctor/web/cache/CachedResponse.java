package dev.keydoctor.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes, plain and packed, made once and given many times.
 *
 * @param plain the answer as it was made
 * @param packed the same, packed by gzip, or {@code null} where that gains nothing
 */
record CachedResponse(EncodedBody plain, @Nullable EncodedBody packed) {

	private static final HttpField GZIP = new HttpField(HttpHeader.CONTENT_ENCODING, "gzip");

	static CachedResponse of(HttpFields headers, byte[] bytes) {
		byte[] packed = gzip(bytes);
		String tag = EncodedBody.hash(bytes);
		return new CachedResponse(EncodedBody.of(headers, tag, bytes),
				(packed.length < bytes.length) ? EncodedBody.of(with(headers, GZIP), tag + "-gz", packed) : null);
	}

	/** How many bytes it takes to keep. */
	int size() {
		return this.plain.bytes().length + ((this.packed != null) ? this.packed.bytes().length : 0);
	}

	/** Never blocks, and makes as little as possible: it runs for every visit. */
	void give(Request request, Response response, Callback callback) {
		HttpFields asked = request.getHeaders();
		EncodedBody form = (this.packed != null && acceptsGzip(asked)) ? this.packed : this.plain;
		if (form.isKnownTo(asked)) {
			response.setStatus(304);
			response.getHeaders().add(form.unchanged());
			response.write(true, null, callback);
		}
		else {
			response.setStatus(200);
			response.getHeaders().add(form.headers());
			response.write(true, ByteBuffer.wrap(form.bytes()), callback);
		}
	}

	private static boolean acceptsGzip(HttpFields asked) {
		String encodings = asked.get(HttpHeader.ACCEPT_ENCODING);
		return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
	}

	private static HttpFields with(HttpFields headers, HttpField more) {
		return HttpFields.build(headers).add(more);
	}

	private static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

}

package dev.keydoctor.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
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
 * A record of a whole response as bytes, made once and sent many times.
 *
 * @param plain the response as it was made
 * @param gzipped the same, compressed by gzip, or {@code null} where that gains nothing
 * @param lifetime how long it may be kept
 */
record CachedResponse(EncodedBody plain, @Nullable EncodedBody gzipped, Duration lifetime) {

	/**
	 * What is written at once: the JDK copies it into memory beyond the heap, of which
	 * there is little.
	 */
	private static final int SLICE = 64 * 1024;

	private static final HttpField GZIP = new HttpField(HttpHeader.CONTENT_ENCODING, "gzip");

	static CachedResponse of(HttpFields headers, byte[] bytes, Duration lifetime) {
		byte[] gzipped = gzip(bytes);
		String tag = EncodedBody.hash(bytes);
		return new CachedResponse(EncodedBody.of(headers, tag, bytes),
				(gzipped.length < bytes.length) ? EncodedBody.of(with(headers, GZIP), tag + "-gz", gzipped) : null,
				lifetime);
	}

	/** How many bytes of the heap it takes. */
	int weight() {
		return this.plain.weight() + ((this.gzipped != null) ? this.gzipped.weight() : 0);
	}

	/** Never blocks, and makes as few objects as possible: it runs for every visit. */
	void send(Request request, Response response, Callback callback) {
		HttpFields asked = request.getHeaders();
		EncodedBody body = (this.gzipped != null && AcceptEncoding.prefersGzip(asked)) ? this.gzipped : this.plain;
		response.getHeaders().add(body.headers());
		if (body.isKnownTo(asked)) {
			response.setStatus(304);
			response.write(true, null, callback);
		}
		else {
			response.setStatus(200);
			write(response, ByteBuffer.wrap(body.bytes()), callback);
		}
	}

	private static void write(Response response, ByteBuffer rest, Callback callback) {
		if (rest.remaining() <= SLICE) {
			response.write(true, rest, callback);
			return;
		}
		ByteBuffer slice = rest.slice(rest.position(), SLICE);
		rest.position(rest.position() + SLICE);
		response.write(false, slice,
				Callback.from(callback.getInvocationType(), () -> write(response, rest, callback), callback::failed));
	}

	private static HttpFields with(HttpFields headers, HttpField more) {
		return HttpFields.build(headers).add(more);
	}

	private static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return gzipped.toByteArray();
	}

}

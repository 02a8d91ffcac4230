package dev.keydoctor.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import dev.keydoctor.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An answer as bytes, plain and packed, made once and written many times.
 *
 * @param contentType the content type
 * @param cacheControl what browsers may keep
 * @param plain the bytes
 * @param packed the same, packed by gzip, or {@code null} where that gains nothing
 * @param tag the hash of the bytes
 */
record FinishedAnswer(String contentType, String cacheControl, byte[] plain, byte @Nullable [] packed, String tag) {

	static FinishedAnswer of(String contentType, String cacheControl, byte[] plain) {
		byte[] packed = gzip(plain);
		return new FinishedAnswer(contentType, cacheControl, plain, (packed.length < plain.length) ? packed : null,
				hash(plain));
	}

	/** How many bytes it takes to keep. */
	int size() {
		return this.plain.length + ((this.packed != null) ? this.packed.length : 0);
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] chosen = (this.packed != null && acceptsGzip(request)) ? this.packed : this.plain;
		// Strong, hence another one for other bytes.
		String entityTag = "\"" + this.tag + ((chosen == this.packed) ? "-gz" : "") + "\"";
		response.setHeader(HttpHeaders.ETAG, entityTag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (knows(request, entityTag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		Language.ofPath(request.getRequestURI()).map(Language::locale).ifPresent(response::setLocale);
		response.setContentType(this.contentType);
		response.setContentLength(chosen.length);
		if (chosen == this.packed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.getOutputStream().write(chosen);
	}

	private static boolean knows(HttpServletRequest request, String entityTag) {
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		return known != null && (known.contains(entityTag) || known.equals("*"));
	}

	private static boolean acceptsGzip(HttpServletRequest request) {
		String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
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

	private static String hash(byte[] bytes) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(hash, 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

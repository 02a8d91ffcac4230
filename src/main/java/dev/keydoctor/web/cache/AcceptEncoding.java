package dev.keydoctor.web.cache;

import java.util.Set;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * A parser of the header {@code Accept-Encoding} (RFC 9110, 12.5.3) that chooses between
 * a plain and a compressed body. Whoever does not name gzip gets the plain one.
 */
final class AcceptEncoding {

	private static final String GZIP = "gzip";

	private static final String PLAIN = "identity";

	/** What browsers and proxies send: it is compared without making an object. */
	private static final Set<String> USUAL = Set.of(GZIP, "gzip, deflate", "gzip, deflate, br",
			"gzip, deflate, br, zstd");

	private AcceptEncoding() {
	}

	/** Whether the body is to be compressed for a request with these headers. */
	static boolean prefersGzip(HttpFields headers) {
		String header = headers.get(HttpHeader.ACCEPT_ENCODING);
		if (header == null || USUAL.contains(header)) {
			return header != null;
		}
		return headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING)
			.stream()
			.filter((coding) -> coding.equalsIgnoreCase(GZIP) || coding.equalsIgnoreCase(PLAIN))
			.findFirst()
			.filter(GZIP::equalsIgnoreCase)
			.isPresent();
	}

}

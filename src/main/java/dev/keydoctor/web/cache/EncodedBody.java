package dev.keydoctor.web.cache;

import java.security.MessageDigest;
import java.util.HexFormat;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A record of one representation, plain or compressed, of a cached response.
 *
 * @param entityTag the strong ETag, with its quotes
 * @param headers the headers of a 200 response
 * @param unchanged the headers of a 304 response
 * @param bytes the body
 */
record EncodedBody(String entityTag, HttpFields headers, HttpFields unchanged, byte[] bytes) {

	/** The objects and arrays of a header field, without their text. */
	private static final int FIELD = 150;

	static EncodedBody of(HttpFields headers, String tag, byte[] bytes) {
		String entityTag = "\"" + tag + "\"";
		HttpFields.Mutable fields = HttpFields.build();
		headers.forEach((field) -> fields.add(encoded(field)));
		fields.add(new PreEncodedHttpField(HttpHeader.ETAG, entityTag));
		fields.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
		HttpFields unchanged = fields.asImmutable();
		fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
		return new EncodedBody(entityTag, fields.asImmutable(), unchanged, bytes);
	}

	/** How many bytes of the heap it takes, rather too many than too few. */
	int weight() {
		return this.bytes.length + this.headers.stream().mapToInt(EncodedBody::weight).sum();
	}

	/** A pre-encoded field keeps its text once more for each version of the protocol. */
	private static int weight(HttpField field) {
		return FIELD + 3 * (field.getName().length() + field.getValue().length());
	}

	boolean isKnownTo(HttpFields asked) {
		String known = asked.get(HttpHeader.IF_NONE_MATCH);
		return known != null && (known.contains(this.entityTag) || known.equals("*"));
	}

	static String hash(byte[] bytes) {
		MessageDigest digest = ThrowingSupplier.of(() -> MessageDigest.getInstance("SHA-256")).get();
		return HexFormat.of().formatHex(digest.digest(bytes), 0, 12);
	}

	private static HttpField encoded(HttpField field) {
		return new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
	}

}

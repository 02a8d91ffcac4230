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
 * @param headers the headers of a response, also of a 304, which tells the length that a
 * 200 would have (RFC 9110, 8.6)
 * @param bytes the body
 */
record EncodedBody(String entityTag, HttpFields headers, byte[] bytes) {

	/** The objects and arrays of a header field, without their text. */
	private static final int FIELD = 150;

	static EncodedBody of(HttpFields headers, String tag, byte[] bytes) {
		String entityTag = "\"" + tag + "\"";
		HttpFields.Mutable fields = HttpFields.build();
		headers.forEach((field) -> fields.add(encoded(field)));
		fields.add(new PreEncodedHttpField(HttpHeader.ETAG, entityTag));
		fields.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
		fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
		return new EncodedBody(entityTag, fields.asImmutable(), bytes);
	}

	/** How many bytes of the heap it takes, rather too many than too few. */
	int weight() {
		return this.bytes.length + this.headers.stream().mapToInt(EncodedBody::weight).sum();
	}

	/** What a header takes, which keeps its text for each version of the protocol. */
	private static int weight(HttpField field) {
		return FIELD + 3 * (field.getName().length() + field.getValue().length());
	}

	/** Whether the client has it, by one of its If-None-Match fields. */
	boolean isKnownTo(HttpFields asked) {
		for (HttpField field : asked) {
			if (field.getHeader() == HttpHeader.IF_NONE_MATCH && names(field.getValue())) {
				return true;
			}
		}
		return false;
	}

	private boolean names(String known) {
		return known.contains(this.entityTag) || known.equals("*");
	}

	static String hash(byte[] bytes) {
		MessageDigest digest = ThrowingSupplier.of(() -> MessageDigest.getInstance("SHA-256")).get();
		return HexFormat.of().formatHex(digest.digest(bytes), 0, 12);
	}

	private static HttpField encoded(HttpField field) {
		return new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
	}

}

package dev.keydoctor.web.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * One of the forms, plain or packed, in which an answer is kept.
 *
 * @param entityTag its name among all forms of all answers at its address, in quotes
 * @param headers the headers that go with its bytes
 * @param unchanged the headers for who has the bytes already
 * @param bytes the body
 */
record EncodedBody(String entityTag, HttpFields headers, HttpFields unchanged, byte[] bytes) {

	static EncodedBody of(HttpFields headers, String tag, byte[] bytes) {
		// Strong, hence another one for other bytes.
		String entityTag = "\"" + tag + "\"";
		HttpFields.Mutable fields = HttpFields.build();
		headers.forEach((field) -> fields.add(encoded(field)));
		fields.add(new PreEncodedHttpField(HttpHeader.ETAG, entityTag));
		fields.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
		HttpFields unchanged = fields.asImmutable();
		fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length));
		return new EncodedBody(entityTag, fields.asImmutable(), unchanged, bytes);
	}

	boolean isKnownTo(HttpFields asked) {
		String known = asked.get(HttpHeader.IF_NONE_MATCH);
		return known != null && (known.contains(this.entityTag) || known.equals("*"));
	}

	static String hash(byte[] bytes) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(hash, 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpField encoded(HttpField field) {
		return new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
	}

}

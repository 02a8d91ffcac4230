package dev.keydoctor.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signer with HMAC-SHA-256: only somebody with its secret can make the same signature.
 */
final class Signer {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec secret;

	Signer(byte[] secret) {
		this.secret = new SecretKeySpec(secret, ALGORITHM);
	}

	Signer(String secret) {
		this(secret.getBytes(StandardCharsets.UTF_8));
	}

	/** The first 32 hexadecimal digits of the signature of a text. */
	String sign(String text) {
		return HexFormat.of().formatHex(mac().doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
	}

	/** An HMAC of this secret, for one text that this room never sees: a key. */
	Mac mac() {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

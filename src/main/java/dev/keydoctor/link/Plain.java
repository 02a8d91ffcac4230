package dev.keydoctor.link;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts made comparable: small letters without marks above, below or through them.
 */
final class Plain {

	private Plain() {
	}

	static String of(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('ł', 'l');
	}

}

package dev.keydoctor.guide;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

import dev.keydoctor.site.Language;

import org.springframework.web.util.UriUtils;

/**
 * A record of a tag: a word that pages share, as it is written in one language.
 *
 * @param key the same in all languages, such as {@code error-403}
 * @param name as shown, such as {@code Błąd 403}
 */
public record Tag(String key, String name) {

	/**
	 * The tag in an address: the name in lower case with hyphens, letters of the language
	 * kept, such as {@code błąd-403}.
	 */
	public String slug() {
		String name = Normalizer.normalize(this.name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		return name.replaceAll("[^\\p{L}\\p{N}]+", "-");
	}

	/** The address of the tag in the language that its name is written in. */
	public String path(Language language) {
		return language.path("/tags/" + UriUtils.encodePathSegment(slug(), StandardCharsets.UTF_8));
	}

}

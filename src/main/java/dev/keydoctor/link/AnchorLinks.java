package dev.keydoctor.link;

import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.site.Language;

/**
 * A record of everything that an author may want to copy about one anchor.
 *
 * @param id its id
 * @param page the page it is on, such as {@code guides/api-key}
 * @param titles its heading by the code of the language
 * @param links its full address by the code of the language
 * @param aliases former ids, which work as well
 * @param shortLink the full address that finds the reader's language by itself
 */
record AnchorLinks(String id, String page, Map<String, String> titles, Map<String, String> links, List<String> aliases,
		String shortLink) {

	static AnchorLinks of(Anchor anchor, String publicUrl) {
		return new AnchorLinks(anchor.id(), anchor.page(), Language.byCode(anchor::title),
				Language.byCode((language) -> publicUrl + anchor.path(language)), anchor.aliases(),
				shortLink(anchor, publicUrl));
	}

	static String shortLink(Anchor anchor, String publicUrl) {
		return publicUrl + "/go/" + anchor.id();
	}

}

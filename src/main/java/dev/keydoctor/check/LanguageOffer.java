package dev.keydoctor.check;

import dev.keydoctor.site.Language;

/**
 * A record of a language in which a reader may prefer a report.
 *
 * @param language the language
 * @param words what is said of it, in that language
 */
record LanguageOffer(Language language, String words) {

}

package dev.keydoctor.guide;

/**
 * A record of a link to a section or page that a page points to at its end.
 *
 * @param title its heading in the language of the page
 * @param path its address with the fragment, such as {@code /pl/guides/billing#balance}
 */
public record RelatedLink(String title, String path) {
}

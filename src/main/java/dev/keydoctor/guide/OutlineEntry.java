package dev.keydoctor.guide;

/**
 * A record of a line of a page's outline.
 *
 * @param level 2 for a section, 3 and more below it
 * @param id the fragment that leads there, without {@code #}
 * @param title the plain text
 */
public record OutlineEntry(int level, String id, String title) {
}

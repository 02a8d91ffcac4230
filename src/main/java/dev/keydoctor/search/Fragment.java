package dev.keydoctor.search;

/**
 * A record of a piece of a highlighted text, which is either marked as found or not.
 *
 * @param text the text, plain
 * @param marked whether it is one of the words that were looked for
 */
record Fragment(String text, boolean marked) {
}

package dev.keydoctor.search;

import java.util.Set;

/**
 * A record of a word of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 * @param word the word itself, small and without diacritics
 * @param terms the word and its stems
 */
record Token(int start, int end, String word, Set<String> terms) {
}

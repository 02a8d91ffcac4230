/**
 * From words to sections. Lucene keeps an index of each language in memory.
 */
@NullMarked
package dev.keydoctor.search;

import org.jspecify.annotations.NullMarked;

/**
 * From words to sections. Lucene keeps an index of each language in memory. The words of
 * a query become {@link QueryTerm}s that exist in its {@link Vocabulary}, {@link Queries}
 * looks for them, and {@link Highlighter} marks them in what {@link SectionIndex} found.
 */
@NullMarked
package dev.keydoctor.search;

import org.jspecify.annotations.NullMarked;

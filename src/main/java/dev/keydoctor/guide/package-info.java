/**
 * The guides and error pages: what they are, where they are found, how they are served.
 * Reading them from files is the business of {@code guide.source}, Markdown that of
 * {@code guide.markdown}.
 */
@NullMarked
package dev.keydoctor.guide;

import org.jspecify.annotations.NullMarked;

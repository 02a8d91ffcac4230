/**
 * The guides and error pages: what they are, where they are found, how they are served.
 * {@code guide.source} reads them from files, {@code guide.markdown} renders Markdown,
 * {@code guide.validation} checks them, {@code guide.library} builds the catalog.
 */
@NullMarked
package dev.keydoctor.guide;

import org.jspecify.annotations.NullMarked;

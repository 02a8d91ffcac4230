/**
 * Markdown as the authors of the guides write it, and the only place that knows flexmark.
 * It parses files of the authors, never what a visitor sends.
 */
@NullMarked
package dev.keydoctor.guide.markdown;

import org.jspecify.annotations.NullMarked;

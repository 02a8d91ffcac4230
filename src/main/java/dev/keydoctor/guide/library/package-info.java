/**
 * The content repository: it reads and checks the content, and builds the catalog that
 * pages are served from.
 */
@NullMarked
package dev.keydoctor.guide.library;

import org.jspecify.annotations.NullMarked;

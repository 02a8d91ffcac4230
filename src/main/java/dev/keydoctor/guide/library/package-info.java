/**
 * A room for the content repository: read, checked and built into the catalog that pages
 * are served from.
 */
@NullMarked
package dev.keydoctor.guide.library;

import org.jspecify.annotations.NullMarked;

/**
 * The response cache: finished responses, kept as bytes and served below the servlets.
 */
@NullMarked
package dev.keydoctor.web.cache;

import org.jspecify.annotations.NullMarked;

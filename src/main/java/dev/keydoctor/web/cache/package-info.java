/**
 * The response cache: finished responses, kept as bytes and served below the servlets.
 * {@link CachedResponseHandler} stands before them and sends what is kept.
 * {@link RecordingHandler} stands around them and records what may be kept, as
 * {@link CachePolicy} tells.
 */
@NullMarked
package dev.keydoctor.web.cache;

import org.jspecify.annotations.NullMarked;

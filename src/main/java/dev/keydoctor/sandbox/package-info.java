/**
 * A simulated OpenAI for example keys, reached over HTTP like the real one. Called by
 * nobody.
 */
@NullMarked
package dev.keydoctor.sandbox;

import org.jspecify.annotations.NullMarked;

/**
 * A simulated OpenAI for example keys. It is reached over HTTP like the real one, so that
 * an example passes the same client: no other room calls its classes.
 */
@NullMarked
package dev.keydoctor.sandbox;

import org.jspecify.annotations.NullMarked;

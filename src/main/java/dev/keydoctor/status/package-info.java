/**
 * What OpenAI itself says about its incidents, and when it was asked.
 */
@NullMarked
package dev.keydoctor.status;

import org.jspecify.annotations.NullMarked;

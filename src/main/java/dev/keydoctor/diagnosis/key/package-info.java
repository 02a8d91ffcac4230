/**
 * What keys look like, OpenAI's and others', what people send in their place, and how
 * both are taken out of a pasted text before anything else sees it.
 */
@NullMarked
package dev.keydoctor.diagnosis.key;

import org.jspecify.annotations.NullMarked;

/**
 * A key goes in, evidence comes out. The only room that sees what a key says.
 */
@NullMarked
package dev.keydoctor.openai;

import org.jspecify.annotations.NullMarked;

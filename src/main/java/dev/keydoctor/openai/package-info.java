/**
 * A key goes in, evidence comes out. The only room that sees what a key says.
 * {@link ApiKey} takes it out of what was pasted, {@link OpenAiClient} begins a
 * {@link KeySession}, and each of its questions is one {@link Exchange}.
 */
@NullMarked
package dev.keydoctor.openai;

import org.jspecify.annotations.NullMarked;

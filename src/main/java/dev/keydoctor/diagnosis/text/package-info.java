/**
 * How a text is read, whatever it says: without markup, accents and line breaks, with the
 * mistakes of a reader of pictures, and by patterns that keep within a deadline. Knows
 * nothing of OpenAI.
 * <p>
 * {@link dev.keydoctor.diagnosis.text.SearchedText} is a text as it is searched,
 * {@link dev.keydoctor.diagnosis.text.Phrase} what is looked for in it;
 * {@link dev.keydoctor.diagnosis.text.TracedText} knows where in the pasted text each of
 * its characters stood.
 */
@NullMarked
package dev.keydoctor.diagnosis.text;

import org.jspecify.annotations.NullMarked;

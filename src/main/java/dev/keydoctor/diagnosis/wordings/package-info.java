/**
 * What OpenAI, tools and people say, as the text files beside these types list it, and
 * how such a list is looked for in a text. Which of it means what, the rules of
 * {@code dev.keydoctor.diagnosis.rules} say.
 */
@NullMarked
package dev.keydoctor.diagnosis.wordings;

import org.jspecify.annotations.NullMarked;

/**
 * What can be concluded about a key or an error, and how a conclusion is reported:
 * {@link dev.keydoctor.diagnosis.Verdict} says what is true of each conclusion,
 * {@link dev.keydoctor.diagnosis.Diagnosis} is one of them with its details,
 * {@link dev.keydoctor.diagnosis.Report} is what a visitor gets. Knows nothing but the
 * JDK, as all that stands below it:
 * <ul>
 * <li>{@link dev.keydoctor.diagnosis.rules}: the rule book, from evidence to a diagnosis;
 * <li>{@link dev.keydoctor.diagnosis.key}: what keys look like, and how they are taken
 * out of texts;
 * <li>{@link dev.keydoctor.diagnosis.text}: how a text is read at all, whatever it says;
 * <li>{@link dev.keydoctor.diagnosis.wordings}: what OpenAI, tools and people say;
 * <li>{@link dev.keydoctor.diagnosis.code}: a report as an address.
 * </ul>
 */
@NullMarked
package dev.keydoctor.diagnosis;

import org.jspecify.annotations.NullMarked;

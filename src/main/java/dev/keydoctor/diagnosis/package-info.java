/**
 * Evidence in, verdict out. Knows nothing but the JDK.
 * <p>
 * An {@link dev.keydoctor.diagnosis.Evidence} is read into a
 * {@link dev.keydoctor.diagnosis.ParsedError}, the first of the
 * {@link dev.keydoctor.diagnosis.Rules} that fits decides, and a
 * {@link dev.keydoctor.diagnosis.Diagnosis} comes out. What is known about errors stands
 * in these places:
 * <ul>
 * <li>{@link dev.keydoctor.diagnosis.Rules},
 * {@link dev.keydoctor.diagnosis.TranslatedRules} and
 * {@link dev.keydoctor.diagnosis.ToldRules}: which error means what, in which order, with
 * OpenAI's codes;
 * <li>{@link dev.keydoctor.diagnosis.PastedJudgement}: which of several errors counts;
 * <li>{@link dev.keydoctor.diagnosis.Wordings}: what OpenAI, tools and people say, text
 * files whose lists the rules name; {@link dev.keydoctor.diagnosis.WebsiteMessages},
 * {@link dev.keydoctor.diagnosis.WordStems} and {@link dev.keydoctor.diagnosis.Retold}
 * read some of them;
 * <li>{@link dev.keydoctor.diagnosis.Services}: by which words other services are known;
 * <li>{@link dev.keydoctor.diagnosis.Hearsay}: what stands around an error and is none;
 * <li>{@link dev.keydoctor.diagnosis.KeyShape} and
 * {@link dev.keydoctor.diagnosis.KeyPrefix}: what is sent instead of a key;
 * <li>{@link dev.keydoctor.diagnosis.Retirements}: when models were shut down;
 * <li>{@link dev.keydoctor.diagnosis.Statuses} and
 * {@link dev.keydoctor.diagnosis.Fields}: where in a text a status, a code, a model or a
 * time to wait stands;
 * <li>{@link dev.keydoctor.diagnosis.Secret}: what has to be taken out of a text before
 * all this;
 * <li>{@link dev.keydoctor.diagnosis.Verdict}: what is true of each conclusion.
 * </ul>
 */
@NullMarked
package dev.keydoctor.diagnosis;

import org.jspecify.annotations.NullMarked;

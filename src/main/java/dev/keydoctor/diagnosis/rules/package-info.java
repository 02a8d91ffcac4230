/**
 * The rule book: evidence in, diagnosis out.
 * <p>
 * An {@link dev.keydoctor.diagnosis.rules.Evidence} is read into a
 * {@link dev.keydoctor.diagnosis.rules.ParsedError}, the first of the
 * {@link dev.keydoctor.diagnosis.rules.Rules} that fits decides, and a
 * {@link dev.keydoctor.diagnosis.Diagnosis} comes out. A pasted text goes a longer way:
 * <ol>
 * <li>{@link dev.keydoctor.diagnosis.key.Redaction} takes out its
 * {@linkplain dev.keydoctor.diagnosis.key.Secret secrets}, and
 * {@link dev.keydoctor.diagnosis.key.GarbledKeys} those that a reader of pictures spoilt;
 * <li>{@link dev.keydoctor.diagnosis.text.PlainText} takes off escapes and markup,
 * {@link dev.keydoctor.diagnosis.key.Echo} keeps what OpenAI repeats of the key,
 * {@link dev.keydoctor.diagnosis.text.LineBreaks} mends what a window broke,
 * {@link dev.keydoctor.diagnosis.rules.Dictation} spells what was spoken;
 * <li>{@link dev.keydoctor.diagnosis.text.LatestDay} leaves out what a log says of
 * earlier days, {@link dev.keydoctor.diagnosis.wordings.Hearsay} what is no error;
 * {@link dev.keydoctor.diagnosis.rules.PastedReading} is what remains;
 * <li>{@link dev.keydoctor.diagnosis.rules.PastedJudgement} decides which part of it
 * counts, and {@link dev.keydoctor.diagnosis.rules.SeveralErrors} which of several
 * errors; where no rule fits, {@link dev.keydoctor.diagnosis.rules.Retold} looks for what
 * OpenAI says in other words, {@link dev.keydoctor.diagnosis.wordings.MisspeltSentence}
 * with mistakes and {@link dev.keydoctor.diagnosis.wordings.CutSentence} in part;
 * {@link dev.keydoctor.diagnosis.rules.OwnWords} guesses at what then still tells
 * nothing.
 * </ol>
 * What is known about errors stands in these places:
 * <ul>
 * <li>{@link dev.keydoctor.diagnosis.rules.Rules},
 * {@link dev.keydoctor.diagnosis.rules.TranslatedRules},
 * {@link dev.keydoctor.diagnosis.rules.ToldRules} and
 * {@link dev.keydoctor.diagnosis.rules.StatusRules}: which error means what, in which
 * order, with OpenAI's codes;
 * <li>{@link dev.keydoctor.diagnosis.rules.ErrorCodes}: the codes of OpenAI's that a
 * report shows; {@link dev.keydoctor.diagnosis.CauseArea}: the places at which causes are
 * mended;
 * <li>{@link dev.keydoctor.diagnosis.wordings.Wordings}: what OpenAI, tools and people
 * say, text files whose lists the rules name;
 * {@link dev.keydoctor.diagnosis.wordings.WebsiteMessages},
 * {@link dev.keydoctor.diagnosis.wordings.WordStems} and
 * {@link dev.keydoctor.diagnosis.rules.Retold} read some of them;
 * <li>{@link dev.keydoctor.diagnosis.rules.Services}: by which words other services are
 * known; {@link dev.keydoctor.diagnosis.wordings.OpenAiNames}: by which names OpenAI is;
 * <li>{@link dev.keydoctor.diagnosis.wordings.Hearsay}: what stands around an error and
 * is none; {@link dev.keydoctor.diagnosis.wordings.Vocabulary}: the words in which people
 * say so;
 * <li>{@link dev.keydoctor.diagnosis.key.KeyShape} and
 * {@link dev.keydoctor.diagnosis.key.KeyPrefix}: what is sent instead of a key;
 * {@link dev.keydoctor.diagnosis.rules.ForeignKeys}: what people tell of it;
 * <li>{@link dev.keydoctor.diagnosis.rules.Retirements}: when models were shut down;
 * <li>{@link dev.keydoctor.diagnosis.rules.Statuses} and
 * {@link dev.keydoctor.diagnosis.rules.FieldFinder}: where in a text a status, a code, a
 * model or a time to wait stands.
 * </ul>
 */
@NullMarked
package dev.keydoctor.diagnosis.rules;

import org.jspecify.annotations.NullMarked;

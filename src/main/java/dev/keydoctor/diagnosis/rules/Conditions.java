package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Shape;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.text.Words;
import dev.keydoctor.diagnosis.wordings.OpenAiNames;
import dev.keydoctor.diagnosis.wordings.WordStems;
import dev.keydoctor.diagnosis.wordings.Wordings;

/**
 * The conditions of which the rules are made, named so that a rule reads as a sentence.
 */
final class Conditions {

	/*
	 * {'detail': …} in which an app does not name OpenAI, what OAuth says, or a number of
	 * three to five digits as the code.
	 */
	private static final Pattern FOREIGN_BODY = Pattern.compile(
			"error code: \\d{3} - \\{['\"](?!error['\"])|\\{\\s?['\"]detail['\"]:(?!\\s?['\"][^'\"{}]{0,80}open ?ai)|['\"]error_description['\"]:|['\"]code['\"]: ?(?:\\d{3}|['\"]?\\d{4,5})(?![a-z0-9_])");

	/* model.request, api.model.images.request; not within the name of a Java package. */
	private static final Pattern SCOPE = Pattern
		.compile("(?<![\\w.])(?:model|api(?:\\.[a-z]{2,20}){1,2})\\.(?:request|read|write)(?!\\w|\\.\\w)");

	private Conditions() {
	}

	/** One of these sentences stands there, however it is broken, quoted or escaped. */
	static Condition says(String... sentences) {
		return says(List.of(sentences));
	}

	static Condition says(List<String> sentences) {
		return anyOf(sentences.stream().map(Phrase::of).toList());
	}

	/**
	 * One of these translated sentences stands there; between their words the name of
	 * OpenAI may stand.
	 */
	static Condition saysIn(List<String> translations) {
		List<Phrase> phrases = translations.stream().map(Phrase::sentence).toList();
		return (error) -> Phrase.anyIn(phrases, error.searched().without("openai"));
	}

	/** Each of these stands there, in any order. */
	static Condition saysAll(String... parts) {
		return Stream.of(parts).map(Conditions::says).reduce((error) -> true, Condition::and);
	}

	/** Exactly these characters stand there, apart from case and kinds of blanks. */
	static Condition shows(String... literals) {
		return anyOf(Arrays.stream(literals).map(Phrase::literal).toList());
	}

	/** What OpenAI repeats of the key that it was sent has this meaning. */
	static Condition echoes(Verdict meaning) {
		return (error) -> error.echo() != null && error.echo().means(meaning) && error.service() == null;
	}

	/**
	 * One of these stands there as a word of its own: most often one of OpenAI's codes,
	 * as {@code code}, as {@code type} or in the line of a log.
	 */
	static Condition word(String... words) {
		List<Words.Word> known = Arrays.stream(words).map(Words.Word::new).toList();
		return (error) -> known.stream().anyMatch(error.words()::contain);
	}

	/** A word of each list stands there, close to one another, in any language. */
	static Condition saysNear(String nouns, String predicates) {
		return saysNear(WordStems.of(nouns), WordStems.of(predicates));
	}

	static Condition saysNear(WordStems nouns, WordStems predicates) {
		return (error) -> nouns.isNear(predicates, error.searched());
	}

	/** A word of this list stands in a short text. */
	static Condition mentions(String stems) {
		return mentions(WordStems.of(stems));
	}

	static Condition mentions(WordStems stems) {
		return (error) -> stems.isIn(error.searched());
	}

	/** A pattern is found in the text. */
	static Condition matches(Pattern pattern) {
		PrefilteredPattern prefiltered = new PrefilteredPattern(pattern);
		return (error) -> prefiltered.isIn(error.text());
	}

	/** A time to wait is told as an amount, not as a courtesy. */
	static Condition tellsTheWait() {
		return (error) -> error.fields().retryAfter() != null;
	}

	/** OpenAI's website says so, not the API. */
	static Condition website() {
		return (error) -> error.section() != null;
	}

	static Condition status(int... statuses) {
		return (error) -> error.status() != null && Arrays.stream(statuses).anyMatch(error.status()::equals);
	}

	static Condition statusBetween(int first, int last) {
		return (error) -> error.status() != null && error.status() >= first && error.status() <= last;
	}

	/** A server answered at all: a timeout on its side (408) is none. */
	static Condition anyStatus() {
		return statusBetween(400, 599).butNot(status(407, 408));
	}

	/** A live check asked for this. */
	static Condition asked(Evidence.Request request) {
		return (error) -> error.asked() == request;
	}

	static Condition live() {
		return ParsedError::isLive;
	}

	static Condition body(Shape shape) {
		return (error) -> error.shape() == shape;
	}

	/** Words of the network, which tools also put around other errors. */
	static Condition transport() {
		return says(Wordings.clients("network")).or(says(Wordings.clients("socket")));
	}

	/** The system or the client library says that no server was reached. */
	static Condition nothingCameBack() {
		return says(Wordings.clients("socket")).or(says(Wordings.clients("connection-failed")));
	}

	/**
	 * No server was reached, or a page came back: none has judged a key, whatever an app
	 * makes of it.
	 */
	static Condition noKeyJudged() {
		return nothingCameBack().or(says("unexpected token '<"));
	}

	static Condition challenged() {
		return ParsedError::challenged;
	}

	static Condition html() {
		return shows("<html", "<!doctype html", "</body>", "<head>", "cf-wrapper").or(body(Shape.HTML));
	}

	/** One of the scopes that a restricted key may lack is named. */
	static Condition namesScope() {
		return matches(SCOPE);
	}

	/** Another service is named as the one whose error this is. */
	static Condition anotherService() {
		return (error) -> error.service() != null;
	}

	/**
	 * A service or its model is named, and its own errors carry other codes than
	 * OpenAI's: the name alone does not make the error its own.
	 */
	static Condition serviceWithOtherCodes() {
		return (error) -> {
			Provider named = error.service();
			Provider service = (named != null) ? named : Services.ofModel(error.fields().model());
			return service == Provider.ANTHROPIC || service == Provider.GOOGLE;
		};
	}

	/** A person or an app says that a key is refused. */
	static Condition keyRefused() {
		return says(Wordings.clients("bad-key")).or((error) -> error.echo() != null && error.echo().fault() == null)
			.or(saysNear("key", "wrong").butNot(mentions("session-over")));
	}

	/** The status 401, or the headline of a tool for it. */
	static Condition unauthorized() {
		return status(401).or(says(Wordings.headlines("unauthorized")));
	}

	/** The status 403, or the headline of a tool for it in any language. */
	static Condition forbidden() {
		return status(403).or(says(Wordings.headlines("forbidden"))).or(saysIn(Wordings.translated("forbidden")));
	}

	static Condition anotherHost() {
		return (error) -> Services.asksAnotherHost(error.text());
	}

	/** The library of OpenAI prints a body that is not OpenAI's. */
	static Condition foreignBody() {
		return matches(FOREIGN_BODY);
	}

	/** OpenAI or one of its products is named; a live answer is OpenAI's. */
	static Condition namesOpenAi() {
		return live().or((error) -> OpenAiNames.isOpenAiOrAProductNamed(error.searched()));
	}

	/** A body as vLLM, FastChat and Mistral make it: OpenAI's has the error within. */
	static Condition anotherShape() {
		return shows("'object': 'error'", "'object':'error'", "\"object\": \"error\"", "\"object\":\"error\"",
				"object='error'");
	}

	/** A type that OpenAI's errors never have. */
	static Condition anotherType() {
		return word("authentication_error", "not_found_error", "permission_error", "billing_error",
				"token_not_found_in_db", "upstream_error");
	}

	static Condition foreignModel() {
		return (error) -> Services.ofModel(error.fields().model()) != null;
	}

	static Condition namesModel() {
		return (error) -> error.fields().model() != null;
	}

	static Condition retiredModel() {
		return (error) -> error.fields().retired();
	}

	static Condition anything() {
		return (error) -> true;
	}

	private static Condition anyOf(List<Phrase> phrases) {
		return (error) -> Phrase.anyIn(phrases, error.searched());
	}

}

package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in which rules are written.
 */
final class Conditions {

	private static final Pattern TOLD = Pattern.compile(
			"(?:badrequest|invalidrequest)(?:error|exception)[\"')]{0,2}: ?(?:400|http 400)?[ :-]{0,3}['\"{`]?\\p{L}{2}");

	/* {'detail': …}, or a number as the code. */
	private static final Pattern FOREIGN_BODY = Pattern
		.compile("error code: \\d{3} - \\{['\"](?!error['\"])|\\{['\"]detail['\"]:|['\"]code['\"]: ?\\d{3}\\b");

	private Conditions() {
	}

	/**
	 * One of these sentences stands there, however it is broken, quoted or escaped.
	 */
	static Condition says(String... sentences) {
		return says(List.of(sentences));
	}

	static Condition says(List<String> sentences) {
		List<Phrase> phrases = sentences.stream().map(Phrase::of).toList();
		return (reading) -> phrases.stream().anyMatch((phrase) -> phrase.isIn(reading));
	}

	/**
	 * One of these translated sentences stands there; between their words the name of
	 * OpenAI may stand.
	 */
	static Condition saysIn(List<String> translations) {
		List<String> squeezed = translations.stream().map(PlainText::squeeze).toList();
		return (reading) -> squeezed.stream().anyMatch(reading.squeezed().replace("openai", "")::contains);
	}

	/**
	 * Each of these stands there, in any order.
	 */
	static Condition saysAll(String... parts) {
		return Stream.of(parts).map(Conditions::says).reduce((reading) -> true, Condition::and);
	}

	/**
	 * Exactly these characters stand there, apart from case and kinds of blanks.
	 */
	static Condition shows(String... literals) {
		return (reading) -> Arrays.stream(literals).anyMatch(reading.text()::contains);
	}

	/**
	 * OpenAI repeats the beginning of the key it was given.
	 */
	static Condition echoes(String... beginnings) {
		String[] echoes = Arrays.stream(beginnings)
			.flatMap((beginning) -> Stream.of("provided: " + beginning, "provided:" + beginning))
			.toArray(String[]::new);
		return says("incorrect API key provided").and(shows(echoes)).butNot(anotherService());
	}

	/**
	 * One of these stands there as a word of its own.
	 */
	static Condition word(String... words) {
		return (reading) -> Arrays.stream(words).anyMatch(reading.words()::contains);
	}

	/**
	 * One of OpenAI's codes stands there, as {@code code}, as {@code type} or in a log.
	 */
	static Condition code(String... codes) {
		return word(codes);
	}

	/**
	 * A word of each list stands there, close to one another, in any language.
	 */
	static Condition saysNear(List<String> nouns, List<String> predicates) {
		return (reading) -> WordStems.near(reading.squeezed(), nouns, predicates);
	}

	/**
	 * A dumped request shows that no key, or another service's, was sent.
	 */
	static Condition sends(Pattern header) {
		return (reading) -> header.matcher(reading.text()).find();
	}

	/**
	 * A time to wait is told as an amount, not as a courtesy.
	 */
	static Condition tellsTheWait() {
		return (reading) -> reading.retryAfter() != null;
	}

	/**
	 * OpenAI's website says so, not the API.
	 */
	static Condition website() {
		return (reading) -> reading.section() != null;
	}

	/**
	 * The name of the exception is followed by a sentence of its own.
	 */
	static Condition toldBadRequest() {
		return (reading) -> TOLD.matcher(reading.text()).find();
	}

	/**
	 * One of these is the parameter complained of.
	 */
	static Condition param(String... params) {
		Set<String> names = Set.of(params);
		return (reading) -> reading.param() != null && names.contains(reading.param());
	}

	static Condition status(int... statuses) {
		return (reading) -> reading.status() != null && Arrays.stream(statuses).anyMatch(reading.status()::equals);
	}

	static Condition statusBetween(int first, int last) {
		return (reading) -> reading.status() != null && reading.status() >= first && reading.status() <= last;
	}

	/**
	 * A server answered at all: a timeout on its side (408) is none.
	 */
	static Condition anyStatus() {
		return statusBetween(400, 599).butNot(status(407, 408));
	}

	/**
	 * A live check asked for one of these.
	 */
	static Condition asked(Evidence.Request... requests) {
		return (reading) -> reading.asked() != null && Arrays.asList(requests).contains(reading.asked());
	}

	static Condition live() {
		return ParsedError::isLive;
	}

	static Condition body(Shape... shapes) {
		return (reading) -> Arrays.asList(shapes).contains(reading.shape());
	}

	static Condition challenged() {
		return ParsedError::challenged;
	}

	static Condition html() {
		return shows("<html", "<!doctype html", "</body>", "<head>").or(body(Shape.HTML));
	}

	/**
	 * Another service is named, and OpenAI has not spoken.
	 */
	static Condition anotherService() {
		return (reading) -> reading.service() != null;
	}

	/**
	 * A service is named whose own errors carry other codes than OpenAI's: its name alone
	 * does not make the error its own.
	 */
	static Condition serviceWithOtherCodes() {
		return (reading) -> reading.service() == Provider.ANTHROPIC || reading.service() == Provider.GOOGLE;
	}

	static Condition anotherHost() {
		return (reading) -> !reading.isLive() && Services.asksAnotherHost(reading.text());
	}

	/**
	 * The library of OpenAI prints a body that is not OpenAI's.
	 */
	static Condition foreignBody() {
		return (reading) -> !reading.isLive() && FOREIGN_BODY.matcher(reading.text()).find();
	}

	static Condition namesOpenAi() {
		return live().or(says("openai", "chatgpt", "gpt-", "dall-e", "whisper"));
	}

	static Condition foreignModel() {
		return (reading) -> Services.ofModel(reading.model()) != null;
	}

	static Condition retiredModel() {
		return (reading) -> Retirements.isRetired(reading.model(), reading.today());
	}

	static Condition anything() {
		return Objects::nonNull;
	}

}

package dev.keydoctor.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A record of what was understood from an answer or a pasted text: all that the rules
 * look at.
 *
 * @param asked what a live check asked for, or {@code null} for a pasted text
 * @param shape what the body of a live answer is
 * @param text the plain text in lower case; of a live answer only the error or the page
 * @param searched the same as the phrases of rules are looked for in it
 * @param words its words and names, each once
 * @param status the HTTP status, or {@code null} where there is none
 * @param code OpenAI's code, or {@code null}
 * @param param the parameter complained of, or {@code null}
 * @param model the model spoken of, or {@code null}
 * @param service whose error it is if not OpenAI's, or {@code null}
 * @param requestId the id of the request, or {@code null}
 * @param retryAfter seconds to wait, or {@code null}
 * @param section the section of a guide that answers a text of OpenAI's website, or
 * {@code null}
 * @param echo what OpenAI repeats of the key that it was sent, or {@code null}
 * @param challenged whether a guard in front of the API stopped the request
 * @param retired whether OpenAI has shut that model down
 */
record ParsedError(Evidence.@Nullable Request asked, Shape shape, String text, SearchedText searched, Words words,
		@Nullable Integer status, @Nullable String code, @Nullable String param, @Nullable String model,
		@Nullable Provider service, @Nullable String requestId, @Nullable Integer retryAfter, @Nullable String section,
		@Nullable Echo echo, boolean challenged, boolean retired) {

	/* A log may break a sentence into columns, each with the time. */
	private static final Pattern TIME = Pattern
		.compile("(?:\\d{4}-\\d\\d-\\d\\d[t ])?(?<!\\d)\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?z?");

	static ParsedError of(Evidence.Pasted pasted, Predicate<String> retired) {
		String plain = Echo.removedFrom(PlainText.of(pasted.text()));
		String text = Hearsay.without(plain.toLowerCase(Locale.ROOT));
		String squeezed = PlainText.squeeze(TIME.matcher(text).replaceAll(" "));
		boolean misread = pasted.source() == TextSource.PICTURE;
		SearchedText searched = misread ? SearchedText.misread(text, squeezed) : SearchedText.of(text, squeezed);
		Words words = misread ? Words.misread(text, plain) : Words.of(text);
		return new ParsedError(null, Shape.PASTED, text, searched, words, Statuses.in(text), Fields.code(text),
				Fields.param(text), Fields.model(text), Services.named(searched, pasted.echo()),
				Fields.requestId(plain), Fields.retryAfter(text), WebsiteMessages.section(searched), pasted.echo(),
				false, isRetired(Fields.model(text), retired));
	}

	static ParsedError of(Evidence.Answer answer, Predicate<String> retired) {
		String said = PlainText.of(words(answer.body()));
		String plain = Echo.removedFrom(said);
		String text = plain.toLowerCase(Locale.ROOT);
		Map<String, String> headers = answer.headers();
		Integer wait = Fields.retryAfterHeader(headers.get("retry-after"));
		return new ParsedError(answer.request(), answer.body().shape(), text,
				SearchedText.of(text, PlainText.squeeze(plain)), Words.of(text), answer.status(), code(answer.body()),
				Fields.param(text), Fields.model(text), null, Fields.safeId(headers.get("x-request-id")),
				(wait != null) ? wait : Fields.retryAfter(text), null, Echo.in(said),
				"challenge".equals(headers.get("cf-mitigated")), isRetired(Fields.model(text), retired));
	}

	/**
	 * A part of this text, read by itself.
	 * @param part a part of the text
	 * @param retired which models OpenAI has shut down
	 * @return what it says
	 */
	ParsedError part(String part, Predicate<String> retired) {
		return new ParsedError(null, this.shape, part, this.searched.part(part), Words.of(part), Statuses.in(part),
				Fields.code(part), Fields.param(part), Fields.model(part), null, Fields.requestId(part),
				Fields.retryAfter(part), null, Echo.isIntroducedIn(part) ? this.echo : null, false,
				isRetired(Fields.model(part), retired));
	}

	/**
	 * The same with the status and the id of another, where it has none of its own.
	 * @param other what was understood of the text around it
	 */
	ParsedError within(ParsedError other) {
		return new ParsedError(this.asked, this.shape, this.text, this.searched, this.words,
				(this.status != null) ? this.status : other.status, this.code, this.param, this.model, this.service,
				(this.requestId != null) ? this.requestId : other.requestId, this.retryAfter, this.section, this.echo,
				this.challenged, this.retired);
	}

	private static boolean isRetired(@Nullable String model, Predicate<String> retired) {
		return model != null && retired.test(model);
	}

	boolean isLive() {
		return this.asked != null;
	}

	/**
	 * The same, with the sentences and codes of the text taken as they stand.
	 */
	ParsedError asItStands() {
		return new ParsedError(this.asked, this.shape, this.text, this.searched.asItStands(), this.words.asTheyStand(),
				this.status, this.code, this.param, this.model, this.service, this.requestId, this.retryAfter,
				this.section, this.echo, this.challenged, this.retired);
	}

	/**
	 * The same without its words and codes: only its sentences count.
	 */
	ParsedError wordless() {
		return new ParsedError(this.asked, this.shape, this.text, this.searched, Words.NONE, this.status, this.code,
				this.param, this.model, this.service, this.requestId, this.retryAfter, this.section, this.echo,
				this.challenged, this.retired);
	}

	/* Only an error of OpenAI's shape, and a page for a browser, are read at all. */
	private static String words(Body body) {
		return switch (body) {
			case Body.Error error -> fields(error.fields());
			case Body.Page page -> page.html();
			case Body.ModelList _, Body.Other _ -> "";
		};
	}

	private static String fields(Map<String, String> error) {
		return Stream.of("message", "type", "param", "code")
			.filter(error::containsKey)
			.map((name) -> name + ": " + error.get(name))
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String code(Body body) {
		String code = (body instanceof Body.Error error) ? error.fields().get("code") : null;
		return (code != null) ? Fields.safeCode(code) : null;
	}

}

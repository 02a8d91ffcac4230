package dev.keydoctor.diagnosis.rules;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Shape;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.PlainText;
import dev.keydoctor.diagnosis.text.SearchedText;
import dev.keydoctor.diagnosis.text.Words;
import dev.keydoctor.diagnosis.wordings.WebsiteMessages;
import org.jspecify.annotations.Nullable;

/**
 * A record of what was understood from an answer or a pasted text: all that the rules
 * look at.
 *
 * @param asked what a live check asked for, or {@code null} for a pasted text
 * @param shape what the body of a live answer is
 * @param whole the text in lower case without accents, also what is no error in it
 * @param searched the text as the phrases of rules are looked for in it; of a live answer
 * only the error or the page
 * @param words its words and names, each once
 * @param fields its status, code and the like
 * @param service whose error it is if not OpenAI's, or {@code null}
 * @param section the section of a guide that answers a text of OpenAI's website, or
 * {@code null}
 * @param echo what OpenAI repeats of the key that it was sent, or {@code null}
 * @param challenged whether a guard in front of the API stopped the request
 */
record ParsedError(Evidence.@Nullable Request asked, Shape shape, String whole, SearchedText searched, Words words,
		ErrorFields fields, @Nullable Provider service, @Nullable String section, @Nullable Echo echo,
		boolean challenged) {

	/* A log may break a sentence into columns, each with the time. */
	private static final Pattern TIME = Pattern
		.compile("(?:\\d{4}-\\d\\d-\\d\\d[t ])?(?<!\\d)\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?z?");

	/**
	 * What a pasted text says: {@code plain} is the text without its wrapping and without
	 * what OpenAI repeats of a key, {@code text} the same in lower case, without accents
	 * and without what is no error.
	 */
	static ParsedError of(Evidence.Pasted pasted, String plain, String text, Predicate<String> retired) {
		boolean misread = pasted.source() == TextSource.PICTURE;
		return pasted(Accents.folded(plain), searched(text, misread), words(text, plain, misread),
				ErrorFields.in(text, plain, retired), pasted.echo());
	}

	private static ParsedError pasted(String whole, SearchedText searched, Words words, ErrorFields fields,
			@Nullable Echo echo) {
		return new ParsedError(null, Shape.PASTED, whole, searched, words, fields, Services.named(searched, echo),
				WebsiteMessages.section(searched), echo, false);
	}

	static ParsedError of(Evidence.Answer answer, Predicate<String> retired) {
		String said = PlainText.of(textOf(answer.body()));
		String plain = Echo.removedFrom(said);
		String text = Accents.folded(plain);
		ErrorFields told = ErrorFields.in(text, plain, retired);
		Map<String, String> headers = answer.headers();
		Integer wait = FieldFinder.retryAfterHeader(headers.get("retry-after"));
		ErrorFields fields = new ErrorFields(answer.status(), code(answer.body()), told.model(), told.retired(), false,
				FieldFinder.safeId(headers.get("x-request-id")), (wait != null) ? wait : told.retryAfter());
		return new ParsedError(answer.request(), answer.body().shape(), text, SearchedText.of(text, Letters.of(plain)),
				Words.of(text), fields, null, null, Echo.in(said), "challenge".equals(headers.get("cf-mitigated")));
	}

	/** The same text, here with its capitals, as if it had been read from a picture. */
	ParsedError asOfPicture(String plain) {
		return pasted(this.whole, SearchedText.misread(text(), this.searched.squeezed()), Words.misread(text(), plain),
				this.fields, this.echo);
	}

	/**
	 * A part of this text, read by itself. Of a text from a picture, what was quoted in
	 * the part is taken at its word: its capitals are not known any more.
	 */
	ParsedError part(String part, Predicate<String> retired) {
		boolean misread = this.searched.isMisread();
		return new ParsedError(null, this.shape, this.whole, searched(part, misread), words(part, "", misread),
				ErrorFields.in(part, part, retired), null, null, Echo.isIntroducedIn(part) ? this.echo : null, false);
	}

	private static SearchedText searched(String text, boolean misread) {
		String letters = Letters.of(TIME.matcher(text).replaceAll(" "));
		return misread ? SearchedText.misread(text, letters) : SearchedText.of(text, letters);
	}

	private static Words words(String text, String plain, boolean misread) {
		return misread ? Words.misread(text, plain) : Words.of(text);
	}

	/** The plain text in lower case. */
	String text() {
		return this.searched.plain();
	}

	@Nullable Integer status() {
		return this.fields.status();
	}

	boolean isLive() {
		return this.asked != null;
	}

	/**
	 * The same with the status and the id of the text around it, where it has none of its
	 * own.
	 */
	ParsedError within(ParsedError other) {
		return with(this.searched, this.words, this.fields.within(other.fields));
	}

	/** The same, read as what OpenAI's website may have said too. */
	ParsedError ofWebsite() {
		return new ParsedError(this.asked, this.shape, this.whole, this.searched, this.words, this.fields, this.service,
				WebsiteMessages.section(this.searched), this.echo, this.challenged);
	}

	/** The same without its words and codes: only its sentences count. */
	ParsedError wordless() {
		return with(this.searched, Words.NONE, this.fields);
	}

	/** The same, with the sentences and codes of the text taken as they stand. */
	ParsedError asItStands() {
		return with(this.searched.asItStands(), this.words.asTheyStand(), this.fields);
	}

	private ParsedError with(SearchedText searched, Words words, ErrorFields fields) {
		return new ParsedError(this.asked, this.shape, this.whole, searched, words, fields, this.service, this.section,
				this.echo, this.challenged);
	}

	/* Only an error of OpenAI's shape, and a page for a browser, are read at all. */
	private static String textOf(Body body) {
		return switch (body) {
			case Body.Error error -> linesOf(error.fields());
			case Body.Page page -> page.html();
			case Body.ModelList _, Body.Other _ -> "";
		};
	}

	private static String linesOf(Map<String, String> error) {
		return Stream.of("message", "type", "param", "code")
			.filter(error::containsKey)
			.map((name) -> name + ": " + error.get(name))
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String code(Body body) {
		String code = (body instanceof Body.Error error) ? error.fields().get("code") : null;
		return (code != null && ErrorCodes.isKnown(code)) ? code : null;
	}

}

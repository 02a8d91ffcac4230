package dev.keydoctor.diagnosis.rules;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A record of the fields of an error, wherever they stand: in a body, in headers or in
 * the middle of a text.
 *
 * @param status the HTTP status, or {@code null} where there is none
 * @param code OpenAI's code, or {@code null}
 * @param model the model spoken of, or {@code null}
 * @param retired whether OpenAI has shut that model down
 * @param misnamed whether what was asked for is the name of no model
 * @param requestId the id of the request, or {@code null}
 * @param retryAfter seconds to wait, or {@code null}
 */
record ErrorFields(@Nullable Integer status, @Nullable String code, @Nullable String model, boolean retired,
		boolean misnamed, @Nullable String requestId, @Nullable Integer retryAfter) {

	/**
	 * Reads the fields of a plain text in lower case without accents, and in the same as
	 * it stands the id of the request.
	 */
	static ErrorFields in(String text, String plain, Predicate<String> retired) {
		String model = FieldFinder.model(text);
		String named = (model != null) ? model : FieldFinder.onlyModel(text);
		return new ErrorFields(Statuses.in(text), FieldFinder.code(text), model, named != null && retired.test(named),
				ModelName.isOfNoneIn(plain), FieldFinder.requestId(plain), FieldFinder.retryAfter(text));
	}

	/** The same with the status and the id of others, where these have none. */
	ErrorFields within(ErrorFields others) {
		return new ErrorFields((this.status != null) ? this.status : others.status, this.code, this.model, this.retired,
				this.misnamed, (this.requestId != null) ? this.requestId : others.requestId, this.retryAfter);
	}

}

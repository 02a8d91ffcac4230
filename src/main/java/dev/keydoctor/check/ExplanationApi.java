package dev.keydoctor.check;

import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The explanation of a pasted error for machines. No key is needed and none accepted.
 */
@RestController
class ExplanationApi {

	private final Explanation explanation;

	private final RateLimiter rateLimiter;

	private final Languages languages;

	private final JsonMapper json;

	ExplanationApi(Explanation explanation, RateLimiter rateLimiter, Languages languages, JsonMapper json) {
		this.explanation = explanation;
		this.rateLimiter = rateLimiter;
		this.languages = languages;
		this.json = json;
	}

	@PostMapping(path = "/api/v1/explanations", consumes = "application/json", produces = "application/json")
	DiagnosisView explain(@RequestBody String body, HttpServletRequest request) {
		String text = question(body).text();
		if (text == null || text.isBlank()) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "The field text is empty");
		}
		if (text.length() > Explanation.LONGEST_TEXT) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"The field text holds more than " + Explanation.LONGEST_TEXT + " characters");
		}
		this.rateLimiter.text(request);
		Language language = this.languages.of(request);
		return DiagnosisView.of(language, this.explanation.of(language, text));
	}

	/** By hand, since a text with half a letter in it is to be answered too. */
	private Question question(String body) {
		try {
			return this.json.readValue(body, Question.class);
		}
		catch (JacksonException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is no JSON object with the field text");
		}
	}

	/**
	 * What is asked.
	 *
	 * @param text the pasted text
	 */
	record Question(@Nullable String text) {

		@Override
		public String toString() {
			return "Question";
		}

	}

}

package dev.keydoctor.check;

import dev.keydoctor.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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

	private final Languages languages;

	ExplanationApi(Explanation explanation, Languages languages) {
		this.explanation = explanation;
		this.languages = languages;
	}

	@PostMapping(path = "/api/v1/explanations", consumes = "application/json", produces = "application/json")
	DiagnosisView explain(@RequestBody Question question, HttpServletRequest request) {
		String text = question.text();
		if (text == null || text.isBlank()) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "The field text is empty");
		}
		if (text.length() > Explanation.LONGEST_TEXT) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"The field text holds more than " + Explanation.LONGEST_TEXT + " characters");
		}
		return DiagnosisView.of(this.languages.of(request), this.explanation.of(text));
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

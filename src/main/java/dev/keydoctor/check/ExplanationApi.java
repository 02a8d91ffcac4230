package dev.keydoctor.check;

import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller for machines that have a pasted error explained. No key is needed and none
 * accepted. What is wrong with a text is told as problem details (RFC 9457), which name
 * the fault and never the value. All other refusals are told by the page for errors:
 * Spring's own handler would repeat a method or a type that was sent.
 */
@RestController
class ExplanationApi {

	private final Explainer explainer;

	private final Languages languages;

	private final DiagnosisWriter writer;

	ExplanationApi(Explainer explainer, Languages languages, DiagnosisWriter writer) {
		this.explainer = explainer;
		this.languages = languages;
		this.writer = writer;
	}

	@PostMapping(path = "/api/v1/explanations", consumes = "application/json", produces = "application/json")
	DiagnosisJson explain(@Valid @RequestBody PastedText pasted, HttpServletRequest request) {
		Language language = this.languages.resolve(request);
		return this.writer.write(language, this.explainer.explain(language, pasted, request), request);
	}

	@ExceptionHandler
	ProblemDetail tooMuch(DeadlineExceededException tooMuch) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				"This text was too much for us: try a shorter part of it");
	}

	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The body is to be a JSON object with the field text, a string of at most " + PastedText.LONGEST
						+ " characters");
	}

	@ExceptionHandler
	ProblemDetail wrong(MethodArgumentNotValidException wrong) {
		HttpStatus refusal = PastedText.refusal(wrong.getBindingResult());
		return ProblemDetail.forStatusAndDetail(refusal, (refusal == HttpStatus.CONTENT_TOO_LARGE)
				? "The field text holds more than " + PastedText.LONGEST + " characters" : "The field text is empty");
	}

}

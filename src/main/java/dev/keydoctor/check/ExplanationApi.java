package dev.keydoctor.check;

import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller for machines that have a pasted error explained. No key is needed and none
 * accepted.
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

}

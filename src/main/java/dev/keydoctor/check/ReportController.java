package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The report. Everything it shows is in its address.
 */
@Controller
@RequestMapping("/{language}/reports/{code}")
class ReportController {

	private final ReportPages pages;

	ReportController(ReportPages pages) {
		this.pages = pages;
	}

	@GetMapping
	ModelAndView page(@PathVariable Language language, @PathVariable String code,
			@RequestParam(name = ReportAddress.MORE, required = false) @Nullable String more) {
		return new ModelAndView("check/report", this.pages.model(language, report(code))).addObject("code", code)
			.addObject("nothingNew", more != null);
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<DiagnosisJson> json(@PathVariable Language language, @PathVariable String code) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT)
			.body(DiagnosisJson.of(language, report(code)));
	}

	private static Report report(String code) {
		return ReportCode.decode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

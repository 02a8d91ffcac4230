package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller that lists all verdicts with their pages, for programs.
 */
@RestController
class VerdictApi {

	private final ContentRepository contentRepository;

	VerdictApi(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
	}

	/** The type is named here, not asked for: once kept, it is sent to everybody. */
	@GetMapping("/api/v1/verdicts")
	ResponseEntity<List<VerdictPages>> verdicts(ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		Catalog catalog = this.contentRepository.catalog();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Arrays.stream(Verdict.values()).map((verdict) -> VerdictPages.of(verdict, catalog)).toList());
	}

	/**
	 * One verdict.
	 *
	 * @param verdict its code
	 * @param fixer who can mend it; null where there is nothing to mend
	 * @param titles the titles of its page by the code of the language
	 * @param pages the paths of its page by the code of the language
	 */
	record VerdictPages(String verdict, @Nullable String fixer, Map<String, String> titles, Map<String, String> pages) {

		static VerdictPages of(Verdict verdict, Catalog catalog) {
			Fixer fixer = verdict.fixer();
			return new VerdictPages(verdict.code(), (fixer == Fixer.NONE) ? null : fixer.code(),
					Language.byCode((language) -> catalog.error(language, verdict).orElseThrow().title()),
					Language.byCode((language) -> catalog.error(language, verdict).orElseThrow().path()));
		}

	}

}

package dev.keydoctor.search;

import java.util.List;
import java.util.Map;

import dev.keydoctor.site.Language;
import dev.keydoctor.site.TypedText;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A controller of the search page and its suggestions.
 */
@Controller
class SearchController {

	private static final int HITS = 20;

	private static final int HITS_ELSEWHERE = 3;

	private static final int SUGGESTIONS = 6;

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping(Language.PATTERN + "/search")
	String search(@PathVariable Language language, @RequestParam(name = "q", defaultValue = "") String typed,
			Model model) {
		SearchQuery query = SearchQuery.of(typed);
		List<Hit> hits = this.search.hits(language, query, HITS);
		model.addAttribute("query", query);
		model.addAttribute("key", TypedText.hasKey(typed));
		model.addAttribute("hits", hits);
		// There may be more: the number is that of the list.
		model.addAttribute("full", hits.size() == HITS);
		model.addAttribute("others",
				hits.isEmpty() ? this.search.hitsElsewhere(language, query, HITS_ELSEWHERE) : Map.of());
		return "search/search";
	}

	@GetMapping(Language.PATTERN + "/search/suggestions")
	@ResponseBody
	List<Suggestion> suggest(@PathVariable Language language,
			@RequestParam(name = "q", defaultValue = "") SearchQuery query) {
		return this.search.hits(language, query, SUGGESTIONS).stream().map(Suggestion::of).toList();
	}

	/**
	 * A hit in short.
	 *
	 * @param title the heading of the section
	 * @param page the title of the page around it; empty where it is the top of the page
	 * @param path where it is, with the fragment
	 */
	record Suggestion(String title, String page, String path) {

		static Suggestion of(Hit hit) {
			return new Suggestion(hit.plainTitle(), hit.page(), hit.path());
		}

	}

}

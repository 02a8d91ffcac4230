package dev.keydoctor.guide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.NotFoundException;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller of guides, error pages and tags. Like everywhere here, a path variable has
 * a converter or is looked up, and no constraint: what is not found is the page for a
 * 404, where a broken constraint would be a 400.
 */
@Controller
class GuideController {

	private final ContentRepository contentRepository;

	GuideController(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
	}

	@GetMapping(Language.PATTERN + "/guides")
	String guides(@PathVariable Language language, Model model, ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		model.addAttribute("pages", this.contentRepository.catalog().guides(language));
		return "guide/guides";
	}

	@GetMapping(Language.PATTERN + "/guides/{slug}")
	String guide(@PathVariable Language language, @PathVariable String slug, Model model,
			ServletWebRequest webRequest) {
		show(this.contentRepository.catalog().guides(language), slug, model);
		CacheHeaders.allowCaching(webRequest);
		return "guide/guide";
	}

	@GetMapping(Language.PATTERN + "/errors")
	String errors(@PathVariable Language language, Model model, ServletWebRequest webRequest) {
		Catalog catalog = this.contentRepository.catalog();
		Map<CauseArea, List<Page>> areas = new EnumMap<>(CauseArea.class);
		for (CauseArea area : CauseArea.values()) {
			areas.put(area,
					area.verdicts().stream().flatMap((verdict) -> catalog.error(language, verdict).stream()).toList());
		}
		model.addAttribute("page",
				catalog.page(PageKind.PLACE, language, "errors").orElseThrow(NotFoundException::new));
		model.addAttribute("areas", areas);
		model.addAttribute("tools", ToolWordings.of(catalog.errors(language)));
		CacheHeaders.allowCaching(webRequest);
		return "guide/errors";
	}

	@GetMapping(Language.PATTERN + "/errors/{verdict}")
	String error(@PathVariable Language language, @PathVariable String verdict, Model model,
			ServletWebRequest webRequest) {
		show(this.contentRepository.catalog().errors(language), verdict, model);
		CacheHeaders.allowCaching(webRequest);
		return "guide/error";
	}

	@GetMapping(Language.PATTERN + "/tags/{tag}")
	String tag(@PathVariable Language language, @PathVariable String tag, Model model, ServletWebRequest webRequest) {
		Catalog catalog = this.contentRepository.catalog();
		Tag found = catalog.tagInAnyLanguage(language, tag).orElseThrow(NotFoundException::new);
		if (!found.slug().equals(tag)) {
			// The address was made from that in another language.
			return "redirect:" + found.path(language);
		}
		CacheHeaders.allowCaching(webRequest);
		model.addAttribute("tag", found);
		model.addAttribute("alternates", catalog.tagPaths(found.key()));
		model.addAttribute("pages", catalog.tagged(language, tag));
		return "guide/tag";
	}

	/** Adds the page and its neighbours, which are null at the ends. */
	private static void show(List<Page> pages, String slug, Model model) {
		Page page = pages.stream()
			.filter((candidate) -> candidate.slug().equals(slug))
			.findAny()
			.orElseThrow(NotFoundException::new);
		int place = pages.indexOf(page);
		model.addAttribute("page", page);
		model.addAttribute("previous", (place > 0) ? pages.get(place - 1) : null);
		model.addAttribute("next", (place < pages.size() - 1) ? pages.get(place + 1) : null);
	}

}

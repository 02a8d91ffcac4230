package dev.keydoctor.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;

/**
 * A record of a place in the site that others may link to: the top of a page, or a
 * heading with an id of its own. Course materials rely on anchors, so none ever
 * disappears.
 *
 * @param id unique in the site and the same in all languages
 * @param kind the kind of the page it is on
 * @param slug the page it is on
 * @param level 1 for the top of a page, 2 and more for a heading
 * @param titles the heading or title in each language, as plain text
 * @param aliases former ids, equally unique
 */
public record Anchor(String id, PageKind kind, String slug, int level, Map<Language, String> titles,
		List<String> aliases) {

	public Anchor {
		titles = Map.copyOf(titles);
		aliases = List.copyOf(aliases);
	}

	/** This anchor, found by further former ids that other pages still carry. */
	public Anchor with(List<String> more) {
		List<String> all = Stream.concat(this.aliases.stream(), more.stream()).toList();
		return more.isEmpty() ? this : new Anchor(this.id, this.kind, this.slug, this.level, this.titles, all);
	}

	/** Everything it is found by: the id, then the former ids. */
	public List<String> names() {
		return Stream.concat(Stream.of(this.id), this.aliases.stream()).toList();
	}

	/** Whether it is the top of a page. */
	public boolean pageTop() {
		return this.level == 1;
	}

	/** The page it is on, the same in all languages, such as {@code guides/api-key}. */
	public String page() {
		return this.kind.page(this.slug);
	}

	/** Its address in one language, with a fragment unless it is the top of a page. */
	public String path(Language language) {
		String page = language.path("/" + page());
		return pageTop() ? page : page + "#" + this.id;
	}

	/** Its heading in one language; the id where that is missing. */
	public String title(Language language) {
		return this.titles.getOrDefault(language, this.id);
	}

}

package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Under which ids each heading of one page is found. The author's own id comes first,
 * then the author's aliases; the id that MkDocs would have given is added where nobody
 * else in the site owns it.
 */
final class IdsOfPage {

	/** The ids of the headings by line, since a page has one heading a line at most. */
	private final Map<Integer, List<String>> ids = new HashMap<>();

	IdsOfPage(List<Element.Title> titles, LinkContext surroundings) {
		HeadingIds automatic = new HeadingIds(Set.of());
		for (Element.Title title : titles) {
			this.ids.put(title.line(), ids(title, automatic.next(title.text()), surroundings));
		}
	}

	private static List<String> ids(Element.Title title, String automatic, LinkContext surroundings) {
		List<String> ids = new ArrayList<>(title.aliases());
		if (title.id() != null) {
			ids.addFirst(title.id());
		}
		if (!surroundings.taken(automatic)) {
			ids.add(automatic);
		}
		return ids;
	}

	/** The id of a heading; empty where it has none. */
	String of(Element.Title title) {
		List<String> ids = this.ids.getOrDefault(title.line(), List.of());
		return ids.isEmpty() ? "" : ids.getFirst();
	}

	/** The id of a heading; empty where it has none. */
	String of(Node heading) {
		return of(ElementCollector.title((Heading) heading));
	}

	/** The further ids of a heading. */
	List<String> aliases(Element.Title title) {
		return this.ids.getOrDefault(title.line(), List.of()).stream().skip(1).toList();
	}

}

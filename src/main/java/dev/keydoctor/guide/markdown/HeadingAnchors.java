package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

/**
 * A table of the ids under which each heading of one page is found. The author's own id
 * comes first, then the author's aliases; the id that MkDocs would have given is added
 * where nobody else in the site owns it.
 */
final class HeadingAnchors {

	private final Map<Heading, List<String>> ids = new LinkedHashMap<>();

	HeadingAnchors(Node document, LinkContext context) {
		HeadingIds automatic = new HeadingIds();
		for (Node node : document.getDescendants()) {
			if (node instanceof Heading heading) {
				Element.Title title = ElementCollector.title(heading);
				this.ids.put(heading, ids(title, automatic.next(title.text()), context));
			}
		}
	}

	private static List<String> ids(Element.Title title, String automatic, LinkContext context) {
		List<String> ids = new ArrayList<>(title.aliases());
		if (title.id() != null) {
			ids.addFirst(title.id());
		}
		if (!context.taken(automatic)) {
			ids.add(automatic);
		}
		return List.copyOf(ids);
	}

	/** The headings in the order of the text. */
	Set<Heading> headings() {
		return this.ids.keySet();
	}

	/** The id of a heading; empty where it has none. */
	String id(Heading heading) {
		return all(heading).stream().findFirst().orElse("");
	}

	/** The further ids of a heading. */
	List<String> aliases(Heading heading) {
		return all(heading).stream().skip(1).toList();
	}

	private List<String> all(Heading heading) {
		return this.ids.getOrDefault(heading, List.of());
	}

}

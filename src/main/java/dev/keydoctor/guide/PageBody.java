package dev.keydoctor.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of the text of a page in the forms that are needed.
 *
 * @param parts the finished HTML in order, by the id of the section; the part before the
 * first section has an empty id
 * @param outline the headings in order
 * @param sections the words in order
 * @param source the Markdown file, its facts filled in and its links resolved
 */
public record PageBody(Map<String, PageHtml> parts, List<OutlineEntry> outline, List<Section> sections, String source) {

	public PageBody {
		parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
		outline = List.copyOf(outline);
		sections = List.copyOf(sections);
	}

}

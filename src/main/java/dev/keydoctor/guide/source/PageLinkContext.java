package dev.keydoctor.guide.source;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.LinkContext;
import dev.keydoctor.site.Language;

/**
 * A record of the content as seen from a page in one language.
 *
 * @param anchors every place that may be linked to
 * @param language the language of the page
 * @param kind the kind of the page
 * @param labels the name of the link behind a heading, by heading
 */
public record PageLinkContext(Anchors anchors, Language language, PageKind kind,
		UnaryOperator<String> labels) implements LinkContext {

	/** How a link to an anchor begins. */
	public static final String GO = "go:";

	private static final Pattern TARGET = Pattern.compile("(?<=]\\()(?:go:|\\.\\./\\.\\./images/)[^)\\s]+");

	/**
	 * Puts addresses that lead somewhere into the Markdown of a page, for programs that
	 * read it: each link within the site and each picture has its path.
	 */
	public String linked(String markdown) {
		return TARGET.matcher(markdown).replaceAll((target) -> Matcher.quoteReplacement(picture(link(target.group()))));
	}

	@Override
	public String link(String target) {
		if (target.startsWith(GO)) {
			return path(target.substring(GO.length()), target);
		}
		return (target.startsWith("#") && this.kind == PageKind.ERROR) ? path(target.substring(1), target) : target;
	}

	/**
	 * Reports print parts of an error page, where a fragment alone would lead nowhere.
	 */
	private String path(String id, String otherwise) {
		return this.anchors.find(id).map((anchor) -> anchor.path(this.language)).orElse(otherwise);
	}

	@Override
	public String picture(String source) {
		return source.replaceFirst("^\\.\\./\\.\\./images/", "/images/");
	}

	@Override
	public boolean taken(String id) {
		return this.anchors.find(id).isPresent() || FrameIds.reserve(id);
	}

	@Override
	public String linkLabel(String heading) {
		return this.labels.apply(heading);
	}

}

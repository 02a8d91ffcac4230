package dev.keydoctor.guide;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A record of the finished HTML of a page or a part of it. Its headings and links name
 * short links for print, and only the request tells at which address the portal is.
 *
 * @param pieces the HTML, cut where the address has to stand
 */
public record PageHtml(List<String> pieces) {

	/** The attribute that names a short link. */
	public static final String SHORT_LINK = "data-go";

	private static final Pattern ADDRESS = Pattern.compile("(?<= " + SHORT_LINK + "=\")");

	public PageHtml {
		pieces = List.copyOf(pieces);
	}

	/** The short link to a place with this address, without the portal's own. */
	public static String shortLink(String path) {
		return "/go/" + path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
	}

	/** Reads rendered Markdown, in which each short link begins with a slash. */
	public static PageHtml of(String html) {
		return new PageHtml(List.of(ADDRESS.split(html, -1)));
	}

	/** The HTML for one address of the portal, which has no slash at the end. */
	public String at(String publicUrl) {
		return String.join(HtmlUtils.htmlEscape(publicUrl), this.pieces);
	}

}

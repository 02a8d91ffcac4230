package dev.keydoctor.guide;

import java.time.LocalDate;
import java.util.List;

import dev.keydoctor.diagnosis.Fixer;
import org.jspecify.annotations.Nullable;

/**
 * A record of what the front matter of a page says.
 *
 * @param title the heading of the page, at most 60 characters
 * @param summary one sentence, at most 155 characters
 * @param order the place among the guides; 0 on error pages
 * @param tags the tags in the language of the page
 * @param headlines literal wordings of an error; empty on guides
 * @param fixer who can mend the error; null where nobody can, and on guides
 * @param retry whether trying again helps; null on guides
 * @param related where to read on; empty on guides
 * @param updated the day of the last change
 * @param verified the day on which the facts were last compared with OpenAI's pages
 * @param translationOutdated whether the Polish text is newer than this translation
 * @param aliases former ids of the top of the page
 * @param moved sections that are on other pages now
 */
public record PageHead(String title, String summary, int order, List<Tag> tags, List<String> headlines,
		@Nullable Fixer fixer, @Nullable Retry retry, List<RelatedLink> related, LocalDate updated, LocalDate verified,
		boolean translationOutdated, List<String> aliases, List<Moved> moved) {

	public PageHead {
		tags = List.copyOf(tags);
		headlines = List.copyOf(headlines);
		related = List.copyOf(related);
		aliases = List.copyOf(aliases);
		moved = List.copyOf(moved);
	}

}

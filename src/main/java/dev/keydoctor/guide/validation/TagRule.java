package dev.keydoctor.guide.validation;

import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.source.TagTable;

/**
 * A rule: tags are those of the table, in the language of the page.
 */
final class TagRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Site site) {
		return site.pages().stream().flatMap((page) -> check(page, site.tags()));
	}

	private static Stream<ContentProblem> check(PageFile page, TagTable tags) {
		return page.head()
			.list("tags")
			.stream()
			.filter((name) -> tags.find(page.language(), name).isEmpty())
			.map((name) -> page.problem("tags", "There is no tag `" + name + "` in this language.",
					Nearest.to(name, tags.all(page.language()).stream().map(Tag::name).toList()) + " New tags go into "
							+ TagTable.FILE + "."));
	}

}

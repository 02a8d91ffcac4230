package dev.keydoctor.guide.validation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.source.SiteReader;

/**
 * A validator of content, which knows all its rules.
 */
public final class ContentValidator {

	private static final List<ContentRule> RULES = List.of(new FrontMatterRule(), new VerdictRule(),
			new TranslationRule(), new AnchorRule(), new MovedRule(), new LegacyRedirectRule(), new LinkRule(),
			new PictureRule(), new PictureFileRule(), new MarkupRule(), new ForeignSyntaxRule(), new LedgerRule(),
			new PlaceholderRule());

	private ContentValidator() {
	}

	/**
	 * Reads the site and refuses it unless it keeps all rules.
	 * @param reader the reader of the files
	 * @throws ContentException with all problems at once; where a file cannot be read,
	 * with those of reading alone, since what would follow from them is not meant
	 */
	public static Site validate(SiteReader reader) {
		Site site = reader.read();
		List<ContentProblem> unread = reader.problems();
		List<ContentProblem> problems = (unread.isEmpty() ? problems(site) : unread.stream())
			.sorted(Comparator.comparing(ContentProblem::file).thenComparingInt(ContentProblem::line))
			.toList();
		if (!problems.isEmpty()) {
			throw new ContentException(problems);
		}
		return site;
	}

	private static Stream<ContentProblem> problems(Site site) {
		return RULES.stream().flatMap((rule) -> rule.check(site));
	}

}

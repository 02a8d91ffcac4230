package dev.keydoctor.guide.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.source.SiteReader;

/**
 * A check of content against all its rules.
 */
public final class Checks {

	private static final List<ContentRule> RULES = List.of(new FrontMatterRule(), new VerdictRule(), new TagRule(),
			new TranslationRule(), new AnchorRule(), new MovedRule(), new LegacyRedirectRule(), new LinkRule(),
			new PictureRule(), new PictureFileRule(), new AsideRule(), new MarkupRule(), new ForeignSyntaxRule(),
			new LedgerRule(), new PlaceholderRule());

	private Checks() {
	}

	/**
	 * Reads the site and refuses it unless it keeps all rules.
	 * @param reader the reader of the files
	 * @throws ContentException with all problems at once; where a table has some, with
	 * those alone, since each page that uses it would have them again
	 */
	public static Site checked(SiteReader reader) {
		Site site = reader.read();
		List<ContentProblem> tables = reader.problems().stream().filter(Checks::isInTable).toList();
		List<ContentProblem> problems = (tables.isEmpty() ? Stream.concat(reader.problems().stream(), problems(site))
				: tables.stream())
			.sorted(Comparator.comparing(ContentProblem::file).thenComparingInt(ContentProblem::line))
			.toList();
		if (!problems.isEmpty()) {
			throw new ContentException(problems);
		}
		return site;
	}

	private static boolean isInTable(ContentProblem problem) {
		return problem.file().endsWith(".yaml");
	}

	private static Stream<ContentProblem> problems(Site site) {
		return RULES.stream().flatMap((rule) -> rule.check(site));
	}

}

package dev.keydoctor.guide.validation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.site.Language;

/**
 * A rule: each verdict has its error page, each error page its verdict, and both agree on
 * who can mend the error.
 */
final class VerdictRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Content content) {
		Stream<ContentProblem> pages = content.pages()
			.filter((page) -> page.kind() == PageKind.ERROR)
			.flatMap((page) -> Verdict.of(page.slug())
				.map((verdict) -> fixer(page, verdict).stream())
				.orElseGet(() -> Stream.of(noVerdict(page))));
		return Stream.concat(missing(content), pages);
	}

	private static Stream<ContentProblem> missing(Content content) {
		return Arrays.stream(Verdict.values())
			.filter((verdict) -> content.page(PageKind.ERROR, Language.SOURCE, verdict.code()).isEmpty())
			.map((verdict) -> new ContentProblem(Language.SOURCE.code() + "/errors/" + verdict.code() + ".md", 0,
					"The verdict `" + verdict.code() + "` has no page.", "Write one, in every language."));
	}

	private static ContentProblem noVerdict(PageFile page) {
		return page.problem(0, "There is no verdict `" + page.slug() + "`.",
				"Name the file after the code of a verdict, or make it a guide.");
	}

	private static Optional<ContentProblem> fixer(PageFile page, Verdict verdict) {
		String right = verdict.fixer().code();
		return page.head()
			.text("fixer")
			.filter((fixer) -> !fixer.equals(right))
			.map((fixer) -> page.problem("fixer", "`" + fixer + "` cannot mend `" + verdict.code() + "`.",
					"Write `fixer: " + right + "`, as the verdict has it."));
	}

}

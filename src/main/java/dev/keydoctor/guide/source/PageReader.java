package dev.keydoctor.guide.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.Markdown;
import dev.keydoctor.guide.markdown.MarkdownText;
import dev.keydoctor.site.Language;

/**
 * A reader of a file into front matter and Markdown.
 */
final class PageReader {

	private static final Pattern PATH = Pattern.compile("([^/]+)/(?:(guides|errors)/([^/]+)|(errors|status))\\.md");

	private static final String PLACES = "Pages are `{guides,errors}/{name}.md`, `errors.md` and `status.md` below "
			+ Translations.codes() + ".";

	private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n|$)",
			Pattern.DOTALL);

	private final Placeholders placeholders;

	private final Consumer<ContentProblem> problems;

	PageReader(Placeholders placeholders, Consumer<ContentProblem> problems) {
		this.placeholders = placeholders;
		this.problems = problems;
	}

	/** The page in this file; none where the path is not that of a page. */
	Optional<PageFile> read(String file, String text) {
		if (!file.endsWith(".md")) {
			this.problems.accept(new ContentProblem(file, 0, "This is no page.",
					"Pages end in `.md`: rename the file, or take it out."));
			return Optional.empty();
		}
		Matcher path = PATH.matcher(file);
		Optional<Language> language = path.matches() ? Language.of(path.group(1)) : Optional.empty();
		if (language.isEmpty()) {
			this.problems.accept(new ContentProblem(file, 0, "No page is read from this place.", PLACES));
			return Optional.empty();
		}
		try {
			return Optional.of(page(path, language.get(), text.replace("\r\n", "\n")));
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.problems.accept(ContentProblem.ofFailure(file, ex));
			return Optional.empty();
		}
	}

	private PageFile page(Matcher path, Language language, String source) {
		Matcher frontMatter = FRONT_MATTER.matcher(source);
		int end = frontMatter.lookingAt() ? frontMatter.end() : 0;
		String body = source.substring(end);
		PageKind kind = Optional.ofNullable(path.group(2)).flatMap(PageKind::of).orElse(PageKind.PLACE);
		String slug = (kind == PageKind.PLACE) ? path.group(4) : path.group(3);
		return new PageFile(path.group(), kind, language, slug, head(path.group(), frontMatter, end), source, body,
				text(body, language, (int) source.substring(0, end).lines().count()));
	}

	private MarkdownText text(String body, Language language, int linesBefore) {
		Placeholders.Filled filled = this.placeholders.filled(language, body);
		return Markdown.parse(filled.text(), filled.lines().stream().map((line) -> linesBefore + line + 1).toList());
	}

	private YamlMapping head(String file, Matcher frontMatter, int end) {
		if (end == 0) {
			this.problems.accept(new ContentProblem(file, 1, "The page has no front matter.",
					"Begin with a line `---`, then `title: …` and the other keys, then a line `---`."));
			return YamlMapping.UNREADABLE;
		}
		return new YamlReader(file, 2, frontMatter.group(1)).read(this.problems);
	}

}

package dev.keydoctor.guide.source;

import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.markdown.MarkdownText;
import dev.keydoctor.site.Language;

/**
 * A record of a file of an author, read but not yet rendered.
 *
 * @param file its path below the content folder
 * @param kind guide, error or place, told by the folder
 * @param language told by the folder
 * @param slug told by the name
 * @param head the front matter
 * @param source the whole file as written, lines ended by LF
 * @param body what follows the front matter, as written
 * @param text the body with its values filled in, parsed; its lines are those of the file
 */
public record PageFile(String file, PageKind kind, Language language, String slug, YamlMapping head, String source,
		String body, MarkdownText text) {

	/** The page in whatever language, such as {@code guides/api-key}. */
	public String page() {
		return this.kind.page(this.slug);
	}

	/** How many lines the front matter takes. */
	public int headLines() {
		return (int) this.source.substring(0, this.source.length() - this.body.length()).lines().count();
	}

	/** Whether it is written in the language that the others follow. */
	public boolean isSourceLanguage() {
		return this.language == Language.SOURCE;
	}

	/** The former ids of its top. */
	public List<String> formerIds() {
		return this.head.list("aliases").stream().filter((alias) -> !isPath(alias)).toList();
	}

	/** Its paths on the former site, which stand among the ids. */
	public List<String> formerPaths() {
		return this.head.list("aliases").stream().filter(PageFile::isPath).toList();
	}

	private static boolean isPath(String alias) {
		return alias.startsWith("/");
	}

	/** Where the sections are that it once had: the id of today by the former one. */
	public Map<String, String> moved() {
		return this.head.pairs("moved");
	}

	public ContentProblem problem(String key, String what, String instead) {
		return problem(this.head.line(key), what, instead);
	}

	public ContentProblem problem(Element element, String what, String instead) {
		return problem(element.line(), what, instead);
	}

	public ContentProblem problem(int line, String what, String instead) {
		return new ContentProblem(this.file, line, what, instead);
	}

}

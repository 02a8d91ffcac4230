package dev.keydoctor.guide.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

/**
 * A rule: an address of the former site leads to one page of today.
 */
final class LegacyRedirectRule implements ContentRule {

	/** The first parts of our addresses, beside the languages. */
	private static final Set<String> OURS = Set.of("go", "api", "images", "css", "js", "img", "webjars", "picture",
			"csp-report", "error", "sitemap.xml", "robots.txt", "llms.txt", "api.md", ".well-known", "favicon.ico",
			"explain", "check", "guides", "errors", "status", "search", "links");

	@Override
	public Stream<ContentProblem> check(Content content) {
		Map<String, PageFile> owners = new HashMap<>();
		return content.pages()
			.flatMap((page) -> page.formerPaths()
				.stream()
				.flatMap((path) -> check(path, page, owners.putIfAbsent(Catalog.withoutIndex(path), page)).stream()))
			.toList()
			.stream();
	}

	private static Optional<ContentProblem> check(String path, PageFile page, @Nullable PageFile owner) {
		if (owner != null) {
			return Optional.of(page.problem("aliases", "`" + path + "` leads to " + owner.file() + " already.",
					"Keep it in the file of one language."));
		}
		if (!path.matches("(/[^/\\s?#\\\\]+)+/?")) {
			return Optional.of(page.problem("aliases", "`" + path + "` cannot be an old path.",
					"Write the path as it was, such as `/openai-klucz-api/`, without `?` and `#`."));
		}
		if (path.contains("%")) {
			return Optional.of(page.problem("aliases", "`" + path + "` is encoded.",
					"Write the letters themselves, such as `/obsługa/` for `/obs%C5%82uga/`."));
		}
		if (OURS.contains(path.split("/")[1]) || Language.ofPath(path).isPresent()
				|| Catalog.withoutIndex(path).isEmpty()) {
			return Optional.of(page.problem("aliases", "`" + path + "` belongs to the portal of today.",
					"Old paths are those of the former site; for a renamed page keep its id as an alias."));
		}
		return Optional.empty();
	}

}

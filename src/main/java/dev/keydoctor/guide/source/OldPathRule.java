package dev.keydoctor.guide.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import org.jspecify.annotations.Nullable;

/**
 * An address of the former site leads to one page of today.
 */
final class OldPathRule implements Rule {

	@Override
	public Stream<ContentProblem> check(Site site) {
		Map<String, PageFile> owners = new HashMap<>();
		return site.pages()
			.stream()
			.flatMap((page) -> page.head()
				.list("aliases")
				.stream()
				.filter((alias) -> alias.startsWith("/"))
				.flatMap((path) -> check(path, page, owners.putIfAbsent(path, page)).stream()))
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
		return Optional.empty();
	}

}

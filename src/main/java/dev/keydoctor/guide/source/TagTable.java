package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A record of all tags, with their names in each language: {@code tags.yaml}.
 */
public record TagTable(Map<Language, List<Tag>> tags) {

	/** The file, below the content folder. */
	public static final String FILE = "tags.yaml";

	/** Reads the table; what has no name in a language is told, and left out there. */
	static TagTable read(String yaml, Consumer<ContentProblem> problems) {
		Map<Language, List<Tag>> tags = new LinkedHashMap<>();
		rows(yaml, problems).forEach((key, names) -> Language.ALL.forEach((language) -> {
			if (names instanceof Map<?, ?> row && row.get(language.code()) instanceof String name) {
				tags.computeIfAbsent(language, (_) -> new ArrayList<>()).add(new Tag(String.valueOf(key), name));
			}
			else {
				problems.accept(problem("The tag `" + key + "` has no name in `" + language.code() + "`."));
			}
		}));
		return new TagTable(tags);
	}

	private static Map<?, ?> rows(String yaml, Consumer<ContentProblem> problems) {
		try {
			if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> rows) {
				return rows;
			}
		}
		catch (YAMLException ex) {
			// Its message quotes the file; what to write is said below.
		}
		problems.accept(problem("The tags cannot be read."));
		return Map.of();
	}

	private static ContentProblem problem(String what) {
		return new ContentProblem(FILE, 0, what,
				Language.ALL.stream()
					.map((language) -> language.code() + ": …")
					.collect(Collectors.joining(", ", "Write a line `key: { ", " }` for each.")));
	}

	public Optional<Tag> find(Language language, String name) {
		return all(language).stream().filter((tag) -> tag.name().equals(name)).findFirst();
	}

	public List<Tag> all(Language language) {
		return this.tags.getOrDefault(language, List.of());
	}

}

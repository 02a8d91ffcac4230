package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;

/**
 * A record of all tags, with their names in each language: {@code tags.yaml}.
 */
public record TagTable(Map<Language, List<Tag>> tags) {

	/** The file, below the content folder. */
	public static final String FILE = "tags.yaml";

	/** Reads the table; what has no name in a language is told, and left out there. */
	static TagTable read(FrontMatter yaml, Consumer<ContentProblem> problems) {
		Map<Language, List<Tag>> tags = new EnumMap<>(Language.class);
		for (String key : yaml.keys()) {
			Map<Language, String> names = Translations.of(yaml.pairs(key));
			for (Language language : Language.ALL) {
				if (names.containsKey(language)) {
					tags.computeIfAbsent(language, (_) -> new ArrayList<>()).add(new Tag(key, names.get(language)));
				}
				else {
					problems.accept(unnamed(key, language, yaml.line(key)));
				}
			}
		}
		return new TagTable(tags);
	}

	private static ContentProblem unnamed(String key, Language language, int line) {
		return new ContentProblem(FILE, line, "The tag `" + key + "` has no name in `" + language.code() + "`.",
				Language.ALL.stream()
					.map((each) -> each.code() + ": …")
					.collect(Collectors.joining(", ", "Write a line `key: { ", " }` for each.")));
	}

	public Optional<Tag> find(Language language, String name) {
		return all(language).stream().filter((tag) -> tag.name().equals(name)).findFirst();
	}

	public List<Tag> all(Language language) {
		return this.tags.getOrDefault(language, List.of());
	}

}

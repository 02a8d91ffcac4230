package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
	static TagTable read(YamlMapping yaml, Consumer<ContentProblem> problems) {
		Map<Language, List<Tag>> tags = new EnumMap<>(Language.class);
		for (String key : yaml.keys()) {
			Map<Language, String> names = Translations.of(yaml.pairs(key));
			for (Language language : Language.ALL) {
				String name = names.getOrDefault(language, "");
				if (!name.isBlank()) {
					tags.computeIfAbsent(language, (_) -> new ArrayList<>()).add(new Tag(key, name));
				}
				else {
					problems.accept(unnamed(key, language, yaml.line(key)));
				}
			}
		}
		TagTable table = new TagTable(tags);
		table.tellTwice(yaml, problems);
		return table;
	}

	/** Reports a tag with the addresses of another one: nobody could reach its page. */
	private void tellTwice(YamlMapping yaml, Consumer<ContentProblem> problems) {
		Map<String, String> everywhere = new HashMap<>();
		for (String key : yaml.keys()) {
			List<Tag> names = Language.ALL.stream().flatMap((language) -> withKey(language, key)).toList();
			String other = everywhere.putIfAbsent(names.stream().map(Tag::slug).toList().toString(), key);
			if (other != null) {
				problems.accept(new ContentProblem(FILE, yaml.line(key),
						"The tag `" + key + "` has the addresses of `" + other + "` in all languages.",
						"Take one of them out."));
			}
		}
	}

	private Stream<Tag> withKey(Language language, String key) {
		return all(language).stream().filter((tag) -> tag.key().equals(key));
	}

	private static ContentProblem unnamed(String key, Language language, int line) {
		return new ContentProblem(FILE, line, "The tag `" + key + "` has no name in `" + language.code() + "`.",
				"Write a line " + Translations.line("key") + " for each.");
	}

	public Optional<Tag> find(Language language, String name) {
		return all(language).stream().filter((tag) -> tag.name().equals(name)).findFirst();
	}

	public List<Tag> all(Language language) {
		return this.tags.getOrDefault(language, List.of());
	}

}

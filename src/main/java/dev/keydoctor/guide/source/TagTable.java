package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A table of all tags, with their names in each language: {@code tags.yaml}.
 */
public record TagTable(Map<Language, List<Tag>> tags) {

	/** The file, below the content folder. */
	public static final String FILE = "tags.yaml";

	static TagTable read(String yaml) {
		Map<String, Map<String, String>> names = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		Map<Language, List<Tag>> tags = new LinkedHashMap<>();
		names.forEach((key, translations) -> Language.ALL.forEach((language) -> {
			String name = String.valueOf(translations.get(language.code()));
			tags.computeIfAbsent(language, (_) -> new ArrayList<>()).add(new Tag(key, name));
		}));
		return new TagTable(tags);
	}

	public Optional<Tag> find(Language language, String name) {
		return all(language).stream().filter((tag) -> tag.name().equals(name)).findFirst();
	}

	public List<Tag> all(Language language) {
		return this.tags.getOrDefault(language, List.of());
	}

}

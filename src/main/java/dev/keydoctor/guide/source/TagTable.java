package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	static TagTable read(String yaml) throws UnreadableException {
		Map<Language, List<Tag>> tags = new LinkedHashMap<>();
		for (Map.Entry<?, ?> row : rows(yaml).entrySet()) {
			for (Language language : Language.ALL) {
				tags.computeIfAbsent(language, (_) -> new ArrayList<>()).add(tag(row, language));
			}
		}
		return new TagTable(tags);
	}

	private static Map<?, ?> rows(String yaml) throws UnreadableException {
		try {
			if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> rows) {
				return rows;
			}
		}
		catch (YAMLException ex) {
			// Its message quotes the file; what to write is said below.
		}
		throw unreadable("The tags cannot be read.");
	}

	private static Tag tag(Map.Entry<?, ?> row, Language language) throws UnreadableException {
		if (row.getValue() instanceof Map<?, ?> names && names.get(language.code()) instanceof String name) {
			return new Tag(String.valueOf(row.getKey()), name);
		}
		throw unreadable("The tag `" + row.getKey() + "` has no name in `" + language.code() + "`.");
	}

	private static UnreadableException unreadable(String what) {
		return new UnreadableException(new ContentProblem(FILE, 0, what,
				"Write a line " + Language.ALL.stream()
					.map((language) -> language.code() + ": …")
					.collect(Collectors.joining(", ", "`key: { ", " }` for each."))));
	}

	public Optional<Tag> find(Language language, String name) {
		return all(language).stream().filter((tag) -> tag.name().equals(name)).findFirst();
	}

	public List<Tag> all(Language language) {
		return this.tags.getOrDefault(language, List.of());
	}

}

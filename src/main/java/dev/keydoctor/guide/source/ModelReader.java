package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the models. A model that nobody has announced the end of says
 * {@code off: open}.
 */
final class ModelReader {

	private static final Set<String> KEYS = Set.of("kind", "off", "successors", "role", "checked", "source");

	private static final String OPEN = "open";

	private final EntryReader entries;

	ModelReader(Consumer<ContentProblem> problems) {
		this.entries = new EntryReader(ModelTable.FILE, KEYS, problems);
	}

	ModelTable read(FrontMatter yaml) {
		return new ModelTable(yaml.keys().stream().map((name) -> model(name, this.entries.read(yaml, name))).toList());
	}

	private static Model model(String name, EntryReader.Entry entry) {
		Map<String, String> pairs = entry.pairs();
		if (!pairs.containsKey("kind")) {
			entry.problem("`" + name + "` has no kind.", "Write `kind: text`, or `image`, `speech`, `transcription`.");
		}
		entry.source();
		return new Model(name, pairs.getOrDefault("kind", ""), off(entry),
				Stream.of(pairs.getOrDefault("successors", "").split(" ")).filter((word) -> !word.isEmpty()).toList(),
				pairs.getOrDefault("role", ""), entry.checked());
	}

	private static @Nullable LocalDate off(EntryReader.Entry entry) {
		return OPEN.equals(entry.pairs().get("off")) ? null : entry.date("off");
	}

}

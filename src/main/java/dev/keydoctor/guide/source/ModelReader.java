package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Coded;
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

	ModelTable read(YamlMapping yaml) {
		Map<String, String> owners = new HashMap<>();
		return new ModelTable(
				yaml.keys().stream().map((name) -> model(this.entries.read(yaml, name), owners)).toList());
	}

	private static Model model(EntryReader.Entry entry, Map<String, String> owners) {
		Map<String, String> pairs = entry.pairs();
		entry.source();
		return new Model(entry.name(), kind(entry), off(entry),
				Stream.of(pairs.getOrDefault("successors", "").split(" ")).filter((word) -> !word.isEmpty()).toList(),
				role(entry, owners), entry.checked());
	}

	private static ModelKind kind(EntryReader.Entry entry) {
		String kind = entry.pairs().getOrDefault("kind", "");
		return Coded.of(ModelKind.class, kind).orElseGet(() -> {
			entry.problem(
					kind.isEmpty() ? "`" + entry.name() + "` has no kind." : "`" + kind + "` is no kind of model.",
					ModelKind.EXAMPLES);
			return ModelKind.TEXT;
		});
	}

	/** By what name texts speak of a model, which has to mean one. */
	private static String role(EntryReader.Entry entry, Map<String, String> owners) {
		String role = entry.pairs().getOrDefault("role", "");
		String owner = role.isEmpty() ? null : owners.putIfAbsent(role, entry.name());
		if (owner != null) {
			entry.problem("The role `" + role + "` is that of `" + owner + "` already.", "Keep it with one model.");
		}
		return role;
	}

	private static @Nullable LocalDate off(EntryReader.Entry entry) {
		return OPEN.equals(entry.pairs().get("off")) ? null : entry.date("off");
	}

}

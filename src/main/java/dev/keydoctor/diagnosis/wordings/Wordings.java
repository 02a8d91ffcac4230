package dev.keydoctor.diagnosis.wordings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that the rules look for, as the files in {@code wordings} list them: the
 * name of a list in brackets, and below it a wording a line.
 */
public final class Wordings {

	private static final Map<String, Map<String, List<String>>> FILES = Stream
		.of("openai", "clients", "headlines", "translated", "stems", "services", "website", "retold", "statuses",
				"misspelt", "vocabulary", "supposed", "ruled-out", "in-order", "told", "code-and-logs", "opinions")
		.collect(Collectors.toUnmodifiableMap(Function.identity(), Wordings::read));

	private Wordings() {
	}

	/** Sentences that only OpenAI's API says, where it has several for one cause. */
	public static List<String> openAi(String list) {
		return list("openai", list);
	}

	/** Sentences that client libraries and tools say in their own words. */
	public static List<String> clients(String list) {
		return list("clients", list);
	}

	/** Headlines of tools and names of exceptions, which tell little but a status. */
	public static List<String> headlines(String list) {
		return list("headlines", list);
	}

	/** Sentences as browsers and add-ons translate them. */
	public static List<String> translated(String list) {
		return list("translated", list);
	}

	/** The files that are kept. */
	static Set<String> files() {
		return FILES.keySet();
	}

	/** The wordings of a file by the names of their lists, in its order. */
	public static Map<String, List<String>> all(String file) {
		return Objects.requireNonNull(FILES.get(file), file);
	}

	/** One list of a file. */
	public static List<String> list(String file, String list) {
		return Objects.requireNonNull(all(file).get(list), () -> file + ": no list [" + list + "]");
	}

	/** The same of a file that is read now, and not kept. */
	public static Map<String, List<String>> read(String file) {
		return lists(file, ResourceLines.of(Wordings.class, file + ".txt"));
	}

	static Map<String, List<String>> lists(String file, List<String> lines) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		@Nullable List<String> list = null;
		for (String line : lines) {
			if (line.startsWith("[") && line.endsWith("]")) {
				list = new ArrayList<>();
				if (lists.put(line.substring(1, line.length() - 1), list) != null) {
					throw new IllegalStateException(file + ": " + line + " stands there twice");
				}
			}
			else {
				Objects.requireNonNull(list, () -> file + ": no list above " + line).add(line);
			}
		}
		return lists;
	}

}

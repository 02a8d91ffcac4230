package dev.keydoctor.guide.source;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.site.Language;

/**
 * A record of what readers ask in their own words, by the id of the place that answers:
 * {@code questions.yaml}, which may be missing. The search finds a place by them; no page
 * shows them.
 */
public record QuestionTable(Map<String, Asked> places) {

	/** The file, below the content folder. */
	public static final String FILE = "questions.yaml";

	/**
	 * A record of what is asked of one place.
	 *
	 * @param questions the questions in each language
	 * @param line its line in the file
	 */
	public record Asked(Map<Language, List<String>> questions, int line) {
	}

	/** Reads the table, and tells which place has no question in a language. */
	static QuestionTable read(YamlMapping yaml, Consumer<ContentProblem> problems) {
		EntryReader entries = new EntryReader(FILE, Set.copyOf(Language.CODES), problems);
		Map<String, Asked> places = new LinkedHashMap<>();
		yaml.keys().forEach((id) -> places.put(id, asked(entries.read(yaml, id))));
		return new QuestionTable(places);
	}

	private static Asked asked(EntryReader.Entry entry) {
		Map<Language, List<String>> questions = new EnumMap<>(Language.class);
		Translations.of(entry.pairs()).forEach((language, text) -> questions.put(language, questions(text)));
		for (Language language : Language.ALL) {
			if (questions.getOrDefault(language, List.of()).isEmpty()) {
				entry.problem("`" + entry.name() + "` has no question in `" + language.code() + "`.",
						"Write one for each of " + Translations.codes() + ", or several with ` | ` between them.");
			}
		}
		return new Asked(questions, entry.line());
	}

	private static List<String> questions(String text) {
		return Arrays.stream(text.split("\\|")).map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
	}

	/** What readers ask whom this place answers. */
	public List<String> of(Language language, String id) {
		Asked asked = this.places.get(id);
		return (asked != null) ? asked.questions().getOrDefault(language, List.of()) : List.of();
	}

}

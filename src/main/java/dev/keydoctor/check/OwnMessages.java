package dev.keydoctor.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.site.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A recognizer of what this portal says itself when it refuses something: who is told so
 * pastes it here, and would be sent to OpenAI's balance and limits. The words are those
 * of the interface, in all languages.
 */
@Component
class OwnMessages {

	private static final List<String> PORTAL = List.of("this-portal");

	private static final List<String> LIMITS = List.of("this-portal", "teachers-portal");

	private static final List<String> COURSES = List.of("teachers-portal");

	private static final Map<String, List<String>> SECTIONS = Map.ofEntries(Map.entry("check.course.ended", COURSES),
			Map.entry("check.course.wrong", COURSES), Map.entry("check.trouble.connection", PORTAL),
			Map.entry("check.trouble.limit", LIMITS), Map.entry("check.trouble.ours", PORTAL),
			Map.entry("web.shared.address", LIMITS), Map.entry("web.shared.course", LIMITS),
			Map.entry("web.error.429.text", LIMITS), Map.entry("web.error.500.text", PORTAL),
			Map.entry("web.error.503.text", PORTAL));

	/**
	 * In letters: others say a shorter sentence, too, such as "something went wrong on
	 * our side".
	 */
	private static final int TELLING = 28;

	/** Stands for the number while the line around it is read. */
	private static final String STATUS = "\0";

	private static final Pattern ENDS = Pattern.compile("[.!?] ?|\\{\\d}");

	/** Each sentence in its letters, and what answers it. */
	private final Map<String, List<String>> sentences = new HashMap<>();

	/** The line that names the status of a page: a 429 of OpenAI's looks alike. */
	private final Pattern status;

	OwnMessages(MessageSource messages) {
		this.status = Pattern.compile(Language.ALL.stream()
			.map((language) -> messages.getMessage("web.error", new Object[] { STATUS }, language.locale()))
			.map((line) -> Pattern.quote(line).replace(STATUS, "\\E[45]\\d\\d\\Q"))
			.collect(Collectors.joining("|", "(?m)^[ \\t]*+(?:", ")[ \\t]*+$")));
		SECTIONS.forEach((key, sections) -> Language.ALL.stream()
			.map((language) -> messages.getMessage(key, null, language.locale()))
			.flatMap(ENDS::splitAsStream)
			.map(Letters::of)
			.filter((sentence) -> sentence.length() >= TELLING)
			.forEach((sentence) -> this.sentences.merge(sentence, sections, OwnMessages::common)));
	}

	/** Several messages say that nothing is known about the key. */
	private static List<String> common(List<String> some, List<String> others) {
		return some.equals(others) ? some : PORTAL;
	}

	/**
	 * The sections of guides that answer what this portal says in a text; none where it
	 * says nothing there.
	 */
	List<String> answers(String text) {
		String letters = Letters.of(text);
		return this.sentences.entrySet()
			.stream()
			.filter((sentence) -> letters.contains(sentence.getKey()))
			.map(Map.Entry::getValue)
			.max(Comparator.comparing(List::size))
			.orElse(List.of());
	}

	/** The text without the status that such a page names. */
	String withoutStatus(String text) {
		return this.status.matcher(text).replaceAll("");
	}

}

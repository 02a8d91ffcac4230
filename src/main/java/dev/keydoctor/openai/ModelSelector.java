package dev.keydoctor.openai;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.rules.Body.Model;
import dev.keydoctor.diagnosis.rules.Body.ModelList;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence;

import org.springframework.stereotype.Component;

/**
 * A chooser of the model for a test from what the account itself lists.
 */
@Component
public class ModelSelector {

	/** Names of models that answer a chat with text. */
	private static final Pattern CHAT = Pattern
		.compile("gpt-(?!image)(?!.*(?:audio|realtime|transcribe|tts|search|codex|instruct|image)).*");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	/** How many models to try where it is not known which are open to the project. */
	private static final int MOST_GUESSED = 3;

	private final OpenAiProperties properties;

	ModelSelector(OpenAiProperties properties) {
		this.properties = properties;
	}

	/**
	 * The names of the models that can be tested with: those listed that are not shut
	 * down on a day. Held instead of the list itself, which is a hundred times as large.
	 * @param list what OpenAI answered when asked for the models, be it a list or not
	 */
	public List<String> offered(Evidence list, LocalDate today) {
		if (!(list instanceof Answer answer) || answer.status() != 200 || !(answer.body() instanceof ModelList found)) {
			return List.of();
		}
		return found.models().stream().filter((model) -> !isShutDown(model, today)).map(Model::name).toList();
	}

	/**
	 * The text models to test with: the preferred one of those offered, else any that
	 * chats, else the most preferred; a few of those, in order, where nothing is offered.
	 */
	public List<String> text(List<String> offered) {
		return preferred(this.properties.textModels(), offered,
				offered.stream().filter(CHAT.asMatchPredicate()).findFirst());
	}

	/**
	 * The image models to test with: the preferred one of those offered, else the most
	 * preferred; a few of those, in order, where nothing is offered.
	 */
	public List<String> image(List<String> offered) {
		return preferred(this.properties.imageModels(), offered, Optional.empty());
	}

	private static List<String> preferred(List<String> models, List<String> offered, Optional<String> other) {
		if (offered.isEmpty()) {
			return models.stream().limit(MOST_GUESSED).toList();
		}
		return List.of(models.stream().filter(offered::contains).findFirst().or(() -> other).orElse(models.getFirst()));
	}

	/** The date is an ISO date in OpenAI's description of August 2026. */
	private static boolean isShutDown(Model model, LocalDate today) {
		String date = model.shutdownDate();
		return date != null && DATE.matcher(date).lookingAt() && date.substring(0, 10).compareTo(today.toString()) <= 0;
	}

}

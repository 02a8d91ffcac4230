package dev.keydoctor.openai;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Chooses the model for a test from what the account itself lists.
 */
@Component
public class Models {

	/** Names of models that answer a chat with text. */
	private static final Pattern CHAT = Pattern
		.compile("gpt-(?!image)(?!.*(?:audio|realtime|transcribe|tts|search|codex|instruct|image)).*");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private final OpenAiProperties properties;

	private final JsonMapper json;

	Models(OpenAiProperties properties, JsonMapper json) {
		this.properties = properties;
		this.json = json;
	}

	/**
	 * The models that can be tested with. Held instead of the list itself, which is a
	 * hundred times as large.
	 * @param list what OpenAI answered when asked for the models, be it a list or not
	 * @param today the day on which a model counts as shut down or not
	 * @return the names of the models listed that are not shut down, possibly none
	 */
	public List<String> offered(Evidence list, LocalDate today) {
		if (!(list instanceof Answer answer) || answer.status() != 200) {
			return List.of();
		}
		try {
			Predicate<JsonNode> shutDown = (model) -> shutDown(model.path("shutdown_date"), today);
			return this.json.readTree(answer.body())
				.path("data")
				.valueStream()
				.filter(shutDown.negate())
				.map((model) -> model.path("id").asString(""))
				.toList();
		}
		catch (JacksonException ex) {
			return List.of();
		}
	}

	/**
	 * The text model to test with.
	 * @param offered the models to choose from, possibly none
	 * @return the preferred one of them, else any that chats, else the most preferred
	 */
	public String text(List<String> offered) {
		return this.properties.textModels()
			.stream()
			.filter(offered::contains)
			.findFirst()
			.or(() -> offered.stream().filter(CHAT.asMatchPredicate()).findFirst())
			.orElse(this.properties.textModels().getFirst());
	}

	/**
	 * The image model to test with.
	 * @param offered the models to choose from, possibly none
	 * @return the preferred one of them, else the most preferred
	 */
	public String image(List<String> offered) {
		return this.properties.imageModels()
			.stream()
			.filter(offered::contains)
			.findFirst()
			.orElse(this.properties.imageModels().getFirst());
	}

	/** The date is an ISO date in OpenAI's description of August 2026. */
	private static boolean shutDown(JsonNode date, LocalDate today) {
		String text = date.asString("");
		return !text.isEmpty() && DATE.matcher(text).lookingAt()
				&& text.substring(0, 10).compareTo(today.toString()) <= 0;
	}

}

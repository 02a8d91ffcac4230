package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.diagnosis.rules.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ModelSelectorTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private final ModelSelector models = new ModelSelector(new OpenAiProperties(URI.create("http://127.0.0.1:1/v1"),
			Map.of(), List.of("gpt-best", "gpt-second", "gpt-third", "gpt-fourth"),
			List.of("gpt-image-best", "gpt-image-second"), Duration.ZERO, Duration.ZERO, Duration.ZERO, 1));

	@Test
	void choosesThePreferredModelOfThoseListed() {
		Evidence list = listing("gpt-third", "gpt-image-second", "gpt-second", "gpt-other");

		assertThat(this.models.text(this.models.offered(list, TODAY))).containsExactly("gpt-second");
		assertThat(this.models.image(this.models.offered(list, TODAY))).containsExactly("gpt-image-second");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-20", "2026-11-21", "2026-11-21T00:00:00Z" })
	void passesOverAModelThatIsShutDown(String date) {
		assertThat(this.models.text(this.models.offered(listing("gpt-best@" + date, "gpt-second"), TODAY)))
			.containsExactly("gpt-second");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "soon", "" })
	void takesAModelThatIsNotYetShutDown(String date) {
		assertThat(this.models.text(this.models.offered(listing("gpt-second", "gpt-best@" + date), TODAY)))
			.containsExactly("gpt-best");
	}

	@Test
	void takesAnyModelThatChatsWhereNoneIsPreferred() {
		Evidence list = listing("gpt-image-9", "gpt-9-audio", "text-embedding-9", "gpt-9-codex", "gpt-9");

		assertThat(this.models.text(this.models.offered(list, TODAY))).containsExactly("gpt-9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"data\": 1}", "{\"data\": null}", "{}",
			"{\"data\": [1, null, {\"id\": 5}]}", "<html>" })
	void triesTheMostPreferredModelsWhereThereIsNoList(String body) {
		Evidence noList = Answers.of(Request.MODELS, 200, Map.of(), body);

		assertThat(this.models.text(this.models.offered(noList, TODAY))).containsExactly("gpt-best", "gpt-second",
				"gpt-third");
		assertThat(this.models.image(this.models.offered(noList, TODAY))).containsExactly("gpt-image-best",
				"gpt-image-second");
	}

	@Test
	void triesTheMostPreferredModelsWithoutAnAnswer() {
		assertThat(this.models.text(this.models.offered(NoAnswer.CUT, TODAY))).containsExactly("gpt-best", "gpt-second",
				"gpt-third");
		assertThat(this.models.text(this.models.offered(Answers.of(Request.MODELS, 403, Map.of(), "{}"), TODAY)))
			.containsExactly("gpt-best", "gpt-second", "gpt-third");
	}

	/** A list of models, each a name or a name, {@code @} and the day of its shutdown. */
	private static Evidence listing(String... models) {
		List<Map<String, String>> data = List.of(models)
			.stream()
			.map((model) -> model.split("@", 2))
			.map((model) -> (model.length > 1) ? Map.of("id", model[0], "shutdown_date", model[1])
					: Map.of("id", model[0]))
			.toList();
		return Answers.of(Request.MODELS, 200, Map.of(),
				JsonMapper.shared().writeValueAsString(Map.of("object", "list", "data", data)));
	}

}

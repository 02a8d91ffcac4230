package dev.keydoctor.openai;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.diagnosis.Shape;
import dev.keydoctor.diagnosis.rules.Body.Model;
import dev.keydoctor.diagnosis.rules.Body;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.site.JsonConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A parser of answers' bodies: it tells what a body is and takes out of it what the rule
 * book and the choice of a model need. JSON counts only when it is one complete document.
 */
final class BodyParser {

	private static final int DEEPEST = 64;

	/** Keeps nothing between two bodies: OpenAI may echo a part of a key. */
	private static final JsonMapper JSON = JsonMapper
		.builder(JsonConfiguration.keepNothing(JsonFactory.builder())
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.build())
		.build();

	private BodyParser() {
	}

	/** Tells what the body of an answer is. */
	static Body parse(Request request, String text) {
		String start = text.strip();
		if (start.isEmpty()) {
			return new Body.Other(Shape.EMPTY);
		}
		if (start.startsWith("{") || start.startsWith("[")) {
			return json(request, text);
		}
		return isHtml(start) ? new Body.Page(text) : new Body.Other(Shape.ODD);
	}

	private static Body json(Request request, String text) {
		try {
			JsonNode json = JSON.readTree(text);
			if (json.has("error_description")) {
				// This is a field of OAuth: a gateway on the way has answered, and not
				// OpenAI.
				return new Body.Other(Shape.ODD);
			}
			return error(json.path("error")).or(() -> askedFor(request, json)).orElse(new Body.Other(Shape.ODD));
		}
		catch (JacksonException ex) {
			return new Body.Other(Shape.CUT);
		}
	}

	private static Optional<Body> error(JsonNode error) {
		if (error.isString()) {
			return Optional.of(new Body.Error(Map.of("message", error.stringValue())));
		}
		Map<String, String> fields = new HashMap<>();
		for (String name : List.of("message", "type", "param", "code")) {
			error.path(name).stringValueOpt().ifPresent((value) -> fields.put(name, value));
		}
		boolean telling = fields.containsKey("message") || fields.containsKey("type") || fields.containsKey("code");
		return telling ? Optional.of(new Body.Error(fields)) : Optional.empty();
	}

	private static Optional<Body> askedFor(Request request, JsonNode json) {
		if (json.hasNonNull("error")) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (request) {
			case MODELS -> isList(json) ? new Body.ModelList(models(json)) : null;
			case TEXT -> isText(json) ? new Body.Other(Shape.ASKED_FOR) : null;
			case IMAGE -> json.path("data").isArray() ? new Body.Other(Shape.ASKED_FOR) : null;
		});
	}

	private static boolean isList(JsonNode json) {
		return json.path("object").asString("").equals("list") && json.path("data").isArray();
	}

	private static List<Model> models(JsonNode list) {
		return list.path("data")
			.valueStream()
			.filter((model) -> model.path("id").isString())
			.map((model) -> new Model(model.path("id").stringValue(),
					model.path("shutdown_date").stringValueOpt().orElse(null)))
			.toList();
	}

	private static boolean isText(JsonNode json) {
		String object = json.path("object").asString("");
		return object.equals("chat.completion") || object.equals("response") || json.path("choices").isArray()
				|| json.path("output").isArray();
	}

	private static boolean isHtml(String start) {
		String head = start.substring(0, Math.min(start.length(), 512)).toLowerCase(Locale.ROOT);
		return head.startsWith("<") && (head.contains("<!doctype") || head.contains("<html") || head.contains("<head")
				|| head.contains("<body"));
	}

}

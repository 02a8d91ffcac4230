package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the body of a live answer is.
 */
enum Shape {

	/** No body, or only blanks. */
	EMPTY,

	/** The list, text or picture that was asked for. */
	ASKED_FOR,

	/** A complete error as OpenAI writes it: an object with {@code error}. */
	ERROR,

	/** JSON that breaks off or is broken. */
	CUT,

	/** A page for a browser. */
	HTML,

	/** Anything else. */
	ODD,

	/** Not an answer but a text that somebody pasted. */
	PASTED;

	/**
	 * Tells the shape of a body.
	 * @param request what was asked for
	 * @param body the body
	 * @return its shape
	 */
	static Shape of(Evidence.Request request, String body) {
		String start = body.strip();
		if (start.isEmpty()) {
			return EMPTY;
		}
		if (start.startsWith("{") || start.startsWith("[")) {
			return Json.read(body).map((json) -> of(request, json)).orElse(CUT);
		}
		return isHtml(start) ? HTML : ODD;
	}

	/**
	 * Takes the error out of a body.
	 * @param body the body
	 * @return the value of {@code error}: an object, or sometimes a plain string
	 */
	static Optional<Object> error(String body) {
		return Json.read(body).flatMap(Shape::error);
	}

	private static Shape of(Evidence.Request request, Object json) {
		if (error(json).isPresent()) {
			return ERROR;
		}
		return (json instanceof Map<?, ?> object && isAskedFor(request, object)) ? ASKED_FOR : ODD;
	}

	private static Optional<Object> error(Object json) {
		Object error = (json instanceof Map<?, ?> object) ? object.get("error") : null;
		boolean telling = error instanceof String || (error instanceof Map<?, ?> object && isTelling(object));
		return telling ? Optional.ofNullable(error) : Optional.empty();
	}

	private static boolean isTelling(Map<?, ?> error) {
		return error.get("message") instanceof String || error.get("code") instanceof String
				|| error.get("type") instanceof String;
	}

	private static boolean isAskedFor(Evidence.Request request, Map<?, ?> object) {
		return object.get("error") == null && switch (request) {
			case MODELS -> "list".equals(object.get("object")) && object.get("data") instanceof List;
			case TEXT -> isText(object);
			case IMAGE -> object.get("data") instanceof List;
		};
	}

	private static boolean isText(Map<?, ?> object) {
		return "chat.completion".equals(object.get("object")) || "response".equals(object.get("object"))
				|| object.get("choices") instanceof List || object.get("output") instanceof List;
	}

	private static boolean isHtml(String start) {
		String head = start.substring(0, Math.min(start.length(), 512)).toLowerCase(Locale.ROOT);
		return head.startsWith("<") && (head.contains("<!doctype") || head.contains("<html") || head.contains("<head")
				|| head.contains("<body"));
	}

}

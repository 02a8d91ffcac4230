package dev.keydoctor.openai;

import java.util.Map;

import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;

/**
 * A factory of answers as this room reads them, for tests of other rooms.
 */
public final class Answers {

	private Answers() {
	}

	/** An answer whose body is this text. */
	public static Answer of(Request request, int status, Map<String, String> headers, String body) {
		return new Answer(request, status, headers, BodyParser.parse(request, body));
	}

}

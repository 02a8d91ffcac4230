package dev.keydoctor.incident;

import java.util.Arrays;
import java.util.Optional;

import dev.keydoctor.diagnosis.Coded;

/**
 * An enum of the components of OpenAI's status page that trouble with a key can come
 * from. ChatGPT, Codex and Sora have components of their own, which say nothing about a
 * key.
 */
public enum ApiComponent implements Coded {

	CHAT_COMPLETIONS("01JMXBRMFE6N2NNT7DG6XZQ6PW"),

	RESPONSES("01JP8CD9JR3HR6Y7G4Q75N4DVW"),

	IMAGES("01JMXBRMFE4MAP2BHSJNZ787WX"),

	EMBEDDINGS("01JMXBRMFEV0AJ0VVS68N9CD6R"),

	LOGIN("01JSM5RTJWHRWDTS6Q604VEW3B");

	private final String id;

	ApiComponent(String id) {
		this.id = id;
	}

	/** The id on OpenAI's status page. */
	String id() {
		return this.id;
	}

	static Optional<ApiComponent> of(String id) {
		return Arrays.stream(values()).filter((component) -> component.id.equals(id)).findAny();
	}

}

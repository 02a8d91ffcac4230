package dev.keydoctor.guide.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Coded;

/**
 * An enum of what a model makes.
 */
enum ModelKind implements Coded {

	TEXT, IMAGE, SPEECH, TRANSCRIPTION;

	/** How to write one of them, for messages. */
	static final String EXAMPLES = Arrays.stream(values())
		.map((kind) -> "`kind: " + kind.code() + "`")
		.collect(Collectors.joining(", or ", "Write ", "."));

	/** The kinds that a table names; what the others make readers know. */
	static final List<ModelKind> NAMED = List.of(SPEECH, TRANSCRIPTION);

	/** The name of the word that says what is made. */
	String word() {
		return "kind-" + code();
	}

}

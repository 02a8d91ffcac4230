package dev.keydoctor.guide.validation;

import java.util.Collection;
import java.util.List;

import dev.keydoctor.guide.Spelling;

/**
 * Functions that find the nearest known word to a misspelt one, for messages to authors.
 */
final class Nearest {

	private Nearest() {
	}

	/** A sentence that offers the most similar of these names. */
	static String to(String written, Collection<String> names) {
		return Spelling.of(written)
			.nearest(names.stream(), (name) -> List.of(Spelling.of(name)))
			.findFirst()
			.map((name) -> "Did you mean `" + name + "`?")
			.orElse("Nothing similar exists.");
	}

}

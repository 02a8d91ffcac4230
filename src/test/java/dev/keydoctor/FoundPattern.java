package dev.keydoctor;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A record of a pattern of the product and where it stands.
 *
 * @param room the package of its class
 * @param place the class and the way from there to the pattern, such as
 * {@code Secret.EMAIL.pattern}
 * @param pattern the pattern
 */
record FoundPattern(String room, String place, Pattern pattern) {

	/** All patterns of the product. */
	static Stream<FoundPattern> all() {
		return new PatternFinder().find();
	}

	@Override
	public String toString() {
		return this.place;
	}

}

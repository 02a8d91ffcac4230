package dev.keydoctor.guide.source;

import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;

/**
 * Something that content has to keep.
 */
@FunctionalInterface
interface Rule {

	/** The places where it does not. */
	Stream<ContentProblem> check(Site site);

}

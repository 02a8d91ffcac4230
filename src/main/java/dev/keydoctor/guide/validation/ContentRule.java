package dev.keydoctor.guide.validation;

import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Content;

/**
 * A rule that content has to keep.
 */
@FunctionalInterface
interface ContentRule {

	/** The places where it does not. */
	Stream<ContentProblem> check(Content content);

}

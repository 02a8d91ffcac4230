package dev.keydoctor.guide.check;

import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Site;

/**
 * Something that content has to keep.
 */
@FunctionalInterface
interface Rule {

	/** The places where it does not. */
	Stream<ContentProblem> check(Site site);

}

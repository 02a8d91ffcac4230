package dev.keydoctor.guide.source;

import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentProblem;

/**
 * Content that cannot be shown until its authors have mended it.
 */
final class ContentException extends RuntimeException {

	private final transient List<ContentProblem> problems;

	ContentException(List<ContentProblem> problems) {
		super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	List<ContentProblem> problems() {
		return this.problems;
	}

}

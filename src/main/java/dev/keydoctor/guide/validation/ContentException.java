package dev.keydoctor.guide.validation;

import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentProblem;

/**
 * An exception for content that cannot be shown until its authors have mended it.
 */
public final class ContentException extends RuntimeException {

	private final transient List<ContentProblem> problems;

	public ContentException(List<ContentProblem> problems) {
		super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public List<ContentProblem> problems() {
		return this.problems;
	}

}

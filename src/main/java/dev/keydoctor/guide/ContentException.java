package dev.keydoctor.guide;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception for content that cannot be shown until its authors have mended it.
 */
public final class ContentException extends RuntimeException {

	private final transient List<ContentProblem> problems;

	public ContentException(List<ContentProblem> problems) {
		super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** Throws one with all problems in the order of files and lines, if there are any. */
	public static void throwIfAny(Stream<ContentProblem> problems) {
		List<ContentProblem> sorted = problems
			.sorted(Comparator.comparing(ContentProblem::file).thenComparingInt(ContentProblem::line))
			.toList();
		if (!sorted.isEmpty()) {
			throw new ContentException(sorted);
		}
	}

	public List<ContentProblem> problems() {
		return this.problems;
	}

}

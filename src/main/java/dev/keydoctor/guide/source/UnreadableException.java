package dev.keydoctor.guide.source;

import dev.keydoctor.guide.ContentProblem;

/**
 * An exception for a file that cannot be read any further. It is checked, so that nobody
 * forgets to tell the author.
 */
final class UnreadableException extends Exception {

	private final ContentProblem problem;

	UnreadableException(ContentProblem problem) {
		super(problem.toString());
		this.problem = problem;
	}

	ContentProblem problem() {
		return this.problem;
	}

}

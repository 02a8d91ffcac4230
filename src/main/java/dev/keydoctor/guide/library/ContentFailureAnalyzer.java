package dev.keydoctor.guide.library;

import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A failure analyzer that tells authors, not programmers, why the portal did not start.
 */
final class ContentFailureAnalyzer extends AbstractFailureAnalyzer<ContentException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ContentException cause) {
		String problems = cause.problems()
			.stream()
			.map(ContentProblem::toString)
			.collect(Collectors.joining("\n  ", "Some pages cannot be shown as they are:\n\n  ", ""));
		return new FailureAnalysis(problems, "Mend these files below the content folder and start again.", cause);
	}

}

package dev.keydoctor.guide.library;

import java.util.List;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFailureAnalyzerTests {

	@Test
	void listsAllProblemsAndWhatToDo() {
		ContentException cause = new ContentException(
				List.of(new ContentProblem("pl/guides/a.md", 3, "It is wrong.", "Write it right."),
						new ContentProblem("images/b.svg", 0, "It is large.", "Shrink it.")));

		FailureAnalysis analysis = new ContentFailureAnalyzer().analyze(new BeanCreationException("library", cause));

		assertThat(analysis).extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
			.containsExactly("""
					Some pages cannot be shown as they are:

					  pl/guides/a.md:3: It is wrong. Write it right.
					  images/b.svg: It is large. Shrink it.""",
					"Mend these files below the content folder and start again.");
	}

	@Test
	void isFoundBySpringBoot() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (type, name, failure) -> {
			})).hasAtLeastOneElementOfType(ContentFailureAnalyzer.class);
	}

}

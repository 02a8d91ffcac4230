package dev.keydoctor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the list in which a script shows how far a check is.
 */
class ProgressTests {

	private static final Path TEMPLATE = Path.of("src/main/resources/templates/check/progress.html");

	@Test
	void hasARowForEveryStepInOrder() throws IOException {
		assertThat(words("step")).containsExactlyElementsOf(Stream.of(Step.values()).map(Step::code).toList());
	}

	@Test
	void hasAWordForEveryStatusAndForTheStepThatRuns() throws IOException {
		List<String> statuses = Stream.of(StepStatus.values()).map(StepStatus::code).toList();

		assertThat(words("status")).containsAll(statuses).contains("running").hasSize(statuses.size() + 1);
	}

	/** The words of a list such as {@code step : ${ {'format', 'images'} }}. */
	private static List<String> words(String name) throws IOException {
		String list = Pattern.compile(name + " : \\$\\{ \\{([^}]*)}")
			.matcher(Files.readString(TEMPLATE))
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElseThrow();
		return Pattern.compile("'([^']+)'").matcher(list).results().map((found) -> found.group(1)).toList();
	}

}

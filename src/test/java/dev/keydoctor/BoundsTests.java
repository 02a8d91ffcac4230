package dev.keydoctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the table of what visitors can make grow: it names tests that exist, and every
 * class that keeps something from one request to the next.
 */
class BoundsTests {

	private static final Path TABLE = Path.of("src/docs/bounds.md");

	private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|$",
			Pattern.MULTILINE);

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	/** Collections that several threads may change, hence several requests. */
	private static final Pattern SHARED = Pattern
		.compile("Caffeine\\s*\\.newBuilder|new (?:\\w+\\.)*(?:Concurrent|CopyOnWrite|LinkedBlocking|ArrayBlocking)\\w+"
				+ "|newKeySet\\(|synchronized(?:Map|List|Set)\\(");

	@Test
	void everyRowNamesATestThatExistsOrWhoseBoundItIs() {
		Map<String, String> tests = AsvsTests.tests();

		assertThat(rows()).hasSizeGreaterThan(15).allSatisfy((row) -> {
			List<MatchResult> named = TEST.matcher(row.group(2)).results().toList();
			assertThat(named.isEmpty()).as(row.group()).isEqualTo(row.group(2).matches("\\*\\w+\\*"));
			assertThat(named).allMatch((test) -> AsvsTests.exists(tests, test.group(1), test.group(2)), "exists");
		});
	}

	@Test
	void everyClassThatKeepsSomethingHasARow() {
		List<String> owners = rows().map((row) -> row.group(1).replace("`", "")).toList();

		assertThat(ProjectFiles.below("src/main/java").filter(BoundsTests::meetsVisitors).filter(BoundsTests::keeps))
			.hasSizeGreaterThan(5)
			.allSatisfy((file) -> assertThat(owners).contains(file.getFileName().toString().replace(".java", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a = new ConcurrentHashMap<>();", "new java.util.concurrent.ConcurrentHashMap<>()",
			"Caffeine.newBuilder()", "ConcurrentHashMap.newKeySet()", "new LinkedBlockingQueue<>()",
			"Collections.synchronizedMap(new LinkedHashMap<>())" })
	void aThingThatGrowsIsNoticed(String code) {
		assertThat(SHARED.matcher(code).find()).isTrue();
	}

	/** The content is read at the start, whatever visitors do. */
	private static boolean meetsVisitors(Path file) {
		return !file.startsWith("src/main/java/dev/keydoctor/guide");
	}

	private static boolean keeps(Path file) {
		return SHARED.matcher(ProjectFiles.read(file)).find();
	}

	private static Stream<MatchResult> rows() {
		return ROW.matcher(ProjectFiles.read(TABLE))
			.results()
			.filter((row) -> !row.group(1).matches("who keeps it|-+"));
	}

}

package dev.keydoctor.guide.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a fact that may change is written in one place.
 */
class OnePlaceTests {

	/** Error texts as others write them, and addresses that are published. */
	private static final Pattern EXCEPTIONS = Pattern.compile("(?m)^  - \".*\"$|^\\s*\"message\": .*$|^\\s*// .*$"
			+ "|[#:] ?gpt-image-1-retired|^gpt-image-1-retired:|\\[.*, gpt-image-1-retired,|aliases=\"[^\"]*\"|^tags: .*$|^gpt-image-1: .*$"
			+ "|images/api-keys-page\\.svg|organization/admin-keys");

	private static final Set<String> FACTS = Set.of("content/facts.yaml", "content/models.yaml",
			"content/published-anchors.txt");

	private static final List<Source> SOURCES = sources();

	@ParameterizedTest
	@ValueSource(strings = { "5 USD", "5 dollari", "$5", "gpt-image-1", "gpt-6-luna", "15 minut", "30 minut",
			"30 minuti", "30 minutes", "api-keys", "settings/organization", "(https://status.openai.com",
			"api/docs/deprecations", "0.21", "0,21" })
	void aSearchFindsTheFactsAndNothingElse(String words) {
		Pattern searched = Pattern.compile("(?<!\\d)" + Pattern.quote(words) + "(?![\\d,])");

		assertThat(SOURCES).filteredOn((source) -> searched.matcher(source.text()).find())
			.allSatisfy((source) -> assertThat(FACTS).contains(source.file().toString()));
	}

	@Test
	void aValueBehindAHardSpaceIsFoundToo() {
		assertThat(plain("kosztuje 5\u00a0USD")).contains("5 USD");
		assertThat(plain("  - \"can take up to 15 minutes\"")).doesNotContain("15 minutes");
	}

	private static List<Source> sources() {
		return Stream.of("content", "src/main/resources/messages", "src/main/resources/templates", "src/main/java")
			.flatMap(ProjectFiles::below)
			.filter((file) -> !file.toString().endsWith(".svg"))
			.map((file) -> new Source(file, plain(ProjectFiles.read(file))))
			.toList();
	}

	private static String plain(String text) {
		return EXCEPTIONS.matcher(text.replace('\u00a0', ' ')).replaceAll("");
	}

	/**
	 * A record of a file, read once.
	 *
	 * @param file where it is
	 * @param text what of it has to be free of facts
	 */
	private record Source(Path file, String text) {
	}

}

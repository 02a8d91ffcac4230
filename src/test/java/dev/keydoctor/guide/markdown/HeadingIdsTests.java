package dev.keydoctor.guide.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of ids that were written by MkDocs.
 */
class HeadingIdsTests {

	@Test
	void givesTheIdsOfMkDocs() {
		List<String> ids = ids(resource("mkdocs-headings.md"));

		assertThat(ids).containsExactlyElementsOf(resource("mkdocs-headings.ids").lines().toList()).hasSize(39);
	}

	@Test
	void reservesExplicitIdsOfTheWholePageFirst() {
		List<String> ids = ids("## Błąd 401\n\n## Inny {#bad-401}\n");

		assertThat(ids).containsExactly("bad-401_1", "bad-401");
	}

	@Test
	void countsHeadingsThatAreAlike() {
		List<String> ids = ids("## Przyczyna\n\n## Przyczyna\n\n## Przyczyna_1\n");

		assertThat(ids).containsExactly("przyczyna", "przyczyna_1", "przyczyna_2");
	}

	private static List<String> ids(String markdown) {
		List<Element.Title> titles = Markdown.parse(markdown, List.of()).titles();
		HeadingIds ids = new HeadingIds();
		titles.stream().map(Element.Title::id).filter(Objects::nonNull).forEach(ids::next);
		return titles.stream().map((title) -> (title.id() != null) ? title.id() : ids.next(title.text())).toList();
	}

	private static String resource(String name) {
		ClassPathResource file = new ClassPathResource(name, HeadingIdsTests.class);
		return ThrowingSupplier.of(() -> file.getContentAsString(StandardCharsets.UTF_8)).get();
	}

}

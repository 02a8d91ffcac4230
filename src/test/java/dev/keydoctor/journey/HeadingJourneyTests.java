package dev.keydoctor.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show that who reads by headings finds them in order: one first, and no
 * level left out.
 */
@JourneyTest
class HeadingJourneyTests {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource
	void noLevelIsLeftOut(Language language) {
		List<String> pages = List.of("/", "/explain", "/check", "/guides", "/errors", "/search?q=429", "/links",
				"/guides/api-key", "/errors/insufficient-quota", "/nowhere");

		assertThat(pages).allSatisfy((page) -> assertInOrder(this.visitor.read("/" + language.code() + page)));
	}

	@Test
	void noLevelOfAReportIsLeftOut() {
		assertInOrder(this.visitor.follow("/en/explain", Map.of("text", "429 Too Many Requests")));
		assertInOrder(this.visitor.follow("/en/check", Map.of("key", "sk-example-healthy")));
	}

	private static void assertInOrder(Document page) {
		List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6")
			.stream()
			.map((heading) -> heading.tagName().charAt(1) - '0')
			.toList();

		assertThat(levels).startsWith(1).containsOnlyOnce(1);
		assertThat(Stream.iterate(1, (i) -> i < levels.size(), (i) -> i + 1)).as(levels + " in " + page.title())
			.allMatch((i) -> levels.get(i) <= levels.get(i - 1) + 1);
	}

}

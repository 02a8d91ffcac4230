package dev.keydoctor.guide.markdown;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.ProjectFiles;
import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each case is a Markdown file with the HTML that its author means beside it.
 */
class MarkdownTests {

	@ParameterizedTest
	@MethodSource
	void rendersWhatTheAuthorMeans(Path markdown) {
		Path expected = markdown.resolveSibling(markdown.getFileName().toString().replace(".md", ".html"));

		assertThat(html(ProjectFiles.read(markdown))).isEqualTo(ProjectFiles.read(expected));
	}

	static Stream<Path> rendersWhatTheAuthorMeans() {
		return ProjectFiles.below("src/test/resources/dev/keydoctor/guide/markdown/cases")
			.filter((file) -> file.toString().endsWith(".md"));
	}

	/** No character is so odd that no file holds it: U+FFFF is good UTF-8. */
	@Test
	void everySectionKeepsItsTextWhateverCharactersItHolds() {
		Map<String, PageHtml> parts = render("Before \uFFFF\n\n## One {#one}\n\nFirst \uFFFF\n\n## Two {#two}\n\nLast");

		assertThat(parts).containsOnlyKeys("", "one", "two");
		assertThat(parts).hasEntrySatisfying("", (part) -> assertThat(part.at("")).isEqualTo("<p>Before \uFFFF</p>\n"));
		assertThat(parts).hasEntrySatisfying("one",
				(part) -> assertThat(part.at("")).endsWith("</h2>\n<p>First \uFFFF</p>\n"));
		assertThat(parts).hasEntrySatisfying("two", (part) -> assertThat(part.at("")).endsWith("</h2>\n<p>Last</p>\n"));
	}

	@Test
	void onlyAHeadingOfTheSecondLevelOutsideOfListsAndBoxesOpensAPart() {
		assertThat(render("## One {#one}\n\n### Part of it {#detail}\n\n> ## Quoted {#quoted}\n\n## Two {#two}"))
			.containsOnlyKeys("", "one", "two");
	}

	@Test
	void shortLinksNameTheAddressOfThePortal() {
		PageHtml part = Objects.requireNonNull(render("## One {#one}").get("one"));

		assertThat(part.at("https://k.example")).contains(" data-go=\"https://k.example/go/one\"");
		assertThat(part.at("https://k.example/\">")).contains(" data-go=\"https://k.example/&quot;&gt;/go/one\"");
	}

	@Test
	void codeThatLooksLikeAShortLinkStaysAsItIs() {
		assertThat(html("`<a data-go=\"x\">`")).contains("data-go=&quot;x&quot;");
	}

	private static String html(String markdown) {
		return render(markdown).values().stream().map((part) -> part.at("")).collect(Collectors.joining());
	}

	private static Map<String, PageHtml> render(String markdown) {
		return Markdown.parse(markdown, List.of()).within(new SmallSite()).render();
	}

	/** A Polish site with two pages, where everybody links to. */
	private static final class SmallSite implements LinkContext {

		@Override
		public Language language() {
			return Language.PL;
		}

		@Override
		public String link(String target) {
			return switch (target) {
				case "go:create-key" -> "/pl/guides/api-key#create-key";
				case "go:api-key" -> "/pl/guides/api-key";
				default -> target;
			};
		}

		@Override
		public String picture(String source) {
			return source.replace("../../images/", "/images/");
		}

		@Override
		public boolean taken(String id) {
			return id.equals("rozwiazanie") || id.equals("make");
		}

		@Override
		public String linkLabel(String heading) {
			return "Link: " + heading;
		}

	}

}

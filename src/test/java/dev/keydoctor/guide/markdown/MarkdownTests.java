package dev.keydoctor.guide.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each case is a Markdown file with the HTML that its author means beside it.
 */
class MarkdownTests {

	private static final Path CASES = Path.of("src/test/resources/dev/keydoctor/guide/markdown/cases");

	@ParameterizedTest
	@MethodSource
	void rendersWhatTheAuthorMeans(Path markdown) throws IOException {
		Path expected = markdown.resolveSibling(markdown.getFileName().toString().replace(".md", ".html"));

		String html = String.join("", Markdown.parse(Files.readString(markdown)).render(new SmallSite()).values());

		assertThat(html).isEqualTo(Files.readString(expected));
	}

	static Stream<Path> rendersWhatTheAuthorMeans() throws IOException {
		return Files.list(CASES).filter((file) -> file.toString().endsWith(".md")).sorted();
	}

	/** A Polish site with two pages, where everybody links to. */
	private static final class SmallSite implements LinkContext {

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

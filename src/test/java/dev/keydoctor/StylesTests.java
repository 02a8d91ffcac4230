package dev.keydoctor;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the style sheet asks for no more than the browser of an old telephone knows:
 * on one that gets no new version, a colour that is not understood is no colour, and the
 * field for the key has no edges.
 */
class StylesTests {

	private static final Path SHEET = Path.of("src/main/resources/static/css/site.css");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	/** Of 2024 and later; iPhones that end at iOS 16 know what was new in 2022. */
	@Test
	void coloursAndRulesAreThoseOfOldBrowsers() {
		String rules = COMMENT.matcher(ProjectFiles.read(SHEET)).replaceAll("");

		assertThat(rules).contains("var(--light, #").doesNotContain("light-dark(", "@scope", "&", "if(", "from var(");
	}

}

package dev.keydoctor.guide.source;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.ProjectFiles;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the templates and the texts in them share no id.
 */
class FrameIdsTests {

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

	/** Published in guides; the templates use them on reports, where no guide stands. */
	private static final Set<String> OF_GUIDES = Set.of("limits", "support-text");

	@Test
	void everyIdOfATemplateIsReserved() {
		List<String> ids = templates().flatMap((text) -> ID.matcher(text).results())
			.map((id) -> id.group(1))
			.filter((id) -> !OF_GUIDES.contains(id))
			.toList();

		assertThat(ids).contains("main", "thanks", "related").allMatch(FrameIds::reserve);
	}

	@Test
	void noHeadingGetsAReservedIdByItself() {
		PageLinkContext content = new PageLinkContext(new Anchors(List.of(), Stream.of()), Language.EN, PageKind.GUIDE,
				UnaryOperator.identity());

		assertThat(content.taken("related")).isTrue();
		assertThat(content.taken("relations")).isFalse();
	}

	@Test
	void anIdOfAPageStandsInOneTemplateBesideTheFormerOnes() {
		assertThat(templates().filter((text) -> text.contains("th:id=\"${page.slug()}\""))).singleElement()
			.asString()
			.contains("page.head().aliases()");
	}

	private static Stream<String> templates() {
		return ProjectFiles.below("src/main/resources/templates").map(ProjectFiles::read);
	}

}

package dev.keydoctor.guide.library;

import java.nio.file.Path;
import java.util.List;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of the content that is delivered. That it keeps all rules is shown by its being
 * read.
 */
class ContentTests {

	private static Catalog catalog;

	@BeforeAll
	static void read() {
		assumeThat(Path.of("content/pl")).isDirectory();
		Content content = ContentValidator.validate(RealContent.source("file:content/").read());
		catalog = new CatalogBuilder(content, (language, heading) -> heading).build();
	}

	@ParameterizedTest
	@EnumSource
	void hasAPageForEveryVerdictInThatOrder(Language language) {
		assertThat(catalog.errors(language)).extracting(Page::slug)
			.containsExactlyElementsOf(List.of(Verdict.values()).stream().map(Verdict::code).toList());
	}

	@ParameterizedTest
	@EnumSource
	void hasTheSameGuidesInEveryLanguage(Language language) {
		assertThat(catalog.guides(language)).extracting(Page::slug)
			.isNotEmpty()
			.containsExactlyElementsOf(catalog.guides(Language.PL).stream().map(Page::slug).toList());
	}

	@ParameterizedTest
	@EnumSource
	void errorPagesHaveNoPartThatIsNotShown(Language language) {
		assertThat(catalog.errors(language)).allSatisfy((page) -> assertThat(page.body().parts()).containsOnlyKeys("",
				page.slug() + "-signs", page.slug() + "-steps", page.slug() + "-stuck"));
	}

	@Test
	void showsOnErrorPagesWhatTheReportNeeds() {
		assertThat(catalog.errors(Language.PL)).allSatisfy((page) -> {
			assertThat(page.opening().at("")).startsWith("<p>");
			assertThat(page.part("steps").at("")).contains("<li>");
			assertThat(page.head().related()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@EnumSource
	void theGuideNamesEveryErrorThatMayPassByItself(Language language) {
		Page guide = catalog.page(PageKind.GUIDE, language, "read-error").orElseThrow();

		assertThat(catalog.errors(language))
			.filteredOn((page) -> page.head().retry() != Retry.NO && !page.slug().equals(Verdict.HEALTHY.code()))
			.isNotEmpty()
			.allSatisfy((page) -> assertThat(guide.body().parts()).hasEntrySatisfying("repeat-or-not",
					(section) -> assertThat(section.at("")).contains("\"" + page.path() + "\"")));
	}

	/** The form for a second line of an error leads there, and names no tool itself. */
	@ParameterizedTest
	@EnumSource
	void theSectionOnTheFullMessageLinksEveryToolWithASection(Language language) {
		Page guide = catalog.page(PageKind.GUIDE, language, "read-error").orElseThrow();

		assertThat(guide.body().parts()).hasEntrySatisfying("find-message", (section) -> assertThat(section.at(""))
			.contains("n8n#n8n-details\"", "tools#make\"", "tools#zapier\"", "tools#wordpress\""));
	}

	@Test
	void linksOnErrorPagesLeadToThePageFromAReportToo() {
		Content content = ContentValidator.validate(new SmallContent()
			.changeAll("errors/invalid-key", (text) -> text.replace("Dwa zdania.", "Dwa [zdania](#invalid-key-signs)."))
			.read());
		Page page = new CatalogBuilder(content, (_, heading) -> heading).build()
			.page(PageKind.ERROR, Language.IT, "invalid-key")
			.orElseThrow();

		assertThat(page.opening().at("")).contains("href=\"/it/errors/invalid-key#invalid-key-signs\"");
	}

}

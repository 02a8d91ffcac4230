package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the ways that lead from what a reader holds in the hand to the cause.
 */
class ErrorsPageTests {

	private final Catalog catalog = RealContent.contentRepository().catalog();

	@Test
	void verdictsButTheFirstStandInTheOrderOfTheirPlaces() {
		assertThat(Arrays.stream(Verdict.values()).skip(1).map(Verdict::area)).isSorted().contains(CauseArea.values());
	}

	@ParameterizedTest
	@EnumSource
	void everyCauseIsBehindANumberOrNone(Language language) {
		Page page = this.catalog.page(PageKind.PLACE, language, "errors").orElseThrow();
		String html = String.join("", page.body().parts().values().stream().map((part) -> part.at("")).toList());

		assertThat(Verdict.values()).filteredOn((verdict) -> verdict != Verdict.HEALTHY)
			.extracting(Verdict::code)
			.filteredOn((code) -> !html.contains("href=\"/" + language.code() + "/errors/" + code + "\""))
			.as("verdicts without a row `[title](go:verdict)` in content/%s/errors.md", language.code())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "400, error-400", "401, error-401", "403, error-403", "404, error-404", "429, error-429",
			"5xx, error-5xx", "503, error-5xx" })
	void aNumberIsAShortLink(String number, String id) {
		assertThat(this.catalog.anchor(number).orElseThrow().path(Language.IT)).isEqualTo("/it/errors#" + id);
	}

	@ParameterizedTest
	@EnumSource
	void everyToolHasWordsAndSomeLeadToSeveralCauses(Language language) {
		Map<String, Map<String, List<Page>>> tools = ToolWordings.of(this.catalog.errors(language));

		assertThat(tools).containsOnlyKeys(ToolWordings.TOOLS)
			.allSatisfy((tool, wordings) -> assertThat(wordings).as(tool).isNotEmpty());
		assertThat(tools).extractingByKey("n8n")
			.extracting((wordings) -> wordings.get("Forbidden - perhaps check your credentials?"))
			.asInstanceOf(InstanceOfAssertFactories.list(Page.class))
			.hasSizeGreaterThan(3)
			.extracting(Page::slug)
			.contains("organization-unverified", "missing-scope");
	}

}

package dev.keydoctor.check;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Report;
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
 * What the page of a report is made of.
 */
class ReportPagesTests {

	private final ReportPages pages = new ReportPages(RealContent.contentRepository());

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, healthy", "INVALID_KEY, ✓✗··, you", "MISSING_SCOPE, ✓✗··, owner",
			"RATE_LIMITED, ✓✓✗·, wait", "COULD_NOT_CHECK, ✓✗··, portal", "AMBIGUOUS_FORBIDDEN, ✓✗··, look" })
	void adviseWhoCanMendIt(Verdict verdict, String steps, String advice) {
		assertThat(model(Reports.live(verdict, steps))).containsEntry("advice", advice);
	}

	@Test
	void adviseToCheckTheKeyWhereATextAloneDoesNotDecide() {
		assertThat(model(Reports.pasted(Verdict.AMBIGUOUS_FORBIDDEN))).containsEntry("advice", "ask");
	}

	@ParameterizedTest
	@EnumSource
	void haveThePageOfEveryVerdictAndSayNeverMoreThanTheyKnow(Verdict verdict) {
		Map<String, Object> model = model(Reports.pasted(verdict));

		assertThat(model).containsKey("page");
		assertThat(model.get("facts")).asInstanceOf(InstanceOfAssertFactories.LIST).doesNotContain("guide.fixer.none");
	}

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, images=check.reason.not-asked", "INVALID_KEY, ✓✗··, images=check.reason.earlier",
			"HEALTHY, !✓✓✓, format=check.reason.format", "HEALTHY, ✓!✓✓, authentication=check.reason.authentication" })
	void sayWhyAStepIsNeitherGreenNorRed(Verdict verdict, String steps, String reason) {
		assertThat(String.valueOf(model(Reports.live(verdict, steps)).get("reasons"))).contains(reason);
	}

	@Test
	void sayWhatAReportCannotTell() {
		assertThat(model(Reports.pasted(Verdict.HEALTHY))).containsEntry("limits", List.of("check.limit.pasted"));
		assertThat(model(Reports.live(Verdict.HEALTHY, "✓✓✓✓"))).containsEntry("limits",
				List.of("check.limit.server", "check.limit.moment"));
		assertThat(model(Reports.live(Verdict.HEALTHY, "✓✓✓·"))).containsEntry("limits",
				List.of("check.limit.server", "check.limit.moment", "check.limit.images"));
	}

	@Test
	void listOnlyTheDetailsThatThereAre() {
		assertThat(model(Reports.pasted(Verdict.INVALID_KEY)).get("details"))
			.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
			.containsOnlyKeys("verdict", "rule", "time");
	}

	private Map<String, Object> model(Report report) {
		return this.pages.model(Language.EN, report);
	}

}

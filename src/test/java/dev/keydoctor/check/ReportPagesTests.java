package dev.keydoctor.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.wordings.WebsiteMessages;
import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the page of a report is made of.
 */
class ReportPagesTests {

	private static final Pattern FRAGMENT = Pattern.compile("href=\"#([^\"]+)\"");

	private final ReportPages pages = new ReportPages(RealContent.contentRepository());

	@ParameterizedTest
	@CsvSource({ "PL, '1 grudnia 2026, 00:30'", "IT, '1º dicembre 2026, 00:30'", "EN, '30 November 2026, 23:30'" })
	void sayWhenTheyWereMadeByTheClockOfTheirReaders(Language language, String time) {
		Report noon = Reports.pasted(Verdict.NETWORK);
		Report late = new Report(noon.diagnosis(), List.of(), null, null, Set.of(), false,
				Instant.parse("2026-11-30T23:30:00Z"));

		assertThat(this.pages.model(language, late)).containsEntry("made", time);
	}

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, healthy", "INVALID_KEY, ✓✗··, you", "MISSING_SCOPE, ✓✗··, owner",
			"RATE_LIMITED, ✓✓✗·, wait", "COULD_NOT_CHECK, ✓✗··, portal", "AMBIGUOUS_FORBIDDEN, ✓✗··, look" })
	void adviseWhoCanMendIt(Verdict verdict, String steps, String advice) {
		assertThat(model(Reports.live(verdict, steps))).containsEntry("advice", advice);
	}

	@ParameterizedTest
	@CsvSource({ "NETWORK, portal", "BLOCKED_BY_EDGE, portal", "REGION_UNSUPPORTED, country" })
	void adviseNobodyToMendTheirOwnNetworkWhereThePortalDidNotReachOpenAi(Verdict verdict, String advice) {
		assertThat(model(Reports.live(verdict, "✓✗··"))).containsEntry("advice", advice)
			.containsEntry("facts", List.of("guide.fixer.portal", "check.report.unjudged"))
			.extractingByKey("remedy", InstanceOfAssertFactories.type(Page.class))
			.returns("could-not-check", Page::slug);
		assertThat(model(Reports.pasted(verdict))).containsEntry("advice", "you")
			.containsEntry("facts", List.of("check.certainty.certain", "guide.fixer.you"))
			.extractingByKey("remedy", InstanceOfAssertFactories.type(Page.class))
			.returns(verdict.code(), Page::slug);
	}

	@ParameterizedTest
	@CsvSource({ "NETWORK, could-not-check", "REGION_UNSUPPORTED, could-not-check", "INVALID_KEY, invalid-key" })
	void leadOnToThePageWhoseAdviceTheyGive(Verdict verdict, String slug) {
		assertThat(model(Reports.live(verdict, "✓✗··"))).containsEntry("about", "/en/errors/" + slug);
	}

	@Test
	void askForAPictureAgainWhereOnlyThatFailed() {
		assertThat(model(Reports.live(Verdict.INSUFFICIENT_QUOTA, "✓✓✓✗"))).containsEntry("pictured", true);
		assertThat(model(Reports.pasted(Verdict.ORGANIZATION_UNVERIFIED))).containsEntry("pictured", true);
		assertThat(model(Reports.live(Verdict.INSUFFICIENT_QUOTA, "✓✓✗·"))).containsEntry("pictured", false);
	}

	@Test
	void sayNothingOfTheKeyWhereTheCheckCameToNothing() {
		assertThat(model(Reports.live(Verdict.COULD_NOT_CHECK, "✓✗··"))).containsEntry("facts",
				List.of("guide.fixer.portal", "check.report.unjudged"));
	}

	@Test
	void adviseTheOwnerWhereTheKeyItselfMayNotBeUsedFromOurAddress() {
		assertThat(model(Reports.live(Verdict.IP_NOT_ALLOWED, "✓✗··"))).containsEntry("advice", "owner");
	}

	@Test
	void adviseToWaitAndToKeepAKeyThatWasAcceptedAndThenRefused() {
		Report report = Reports.live(Verdict.COULD_NOT_CHECK, "✓✓✗·");
		Diagnosis contradiction = RuleBooks.ruleBook().judge(NoAnswer.CONTRADICTION, LocalDate.EPOCH);

		assertThat(model(new Report(contradiction, report.steps(), KeyKind.PROJECT, null, Set.of(), false, Checks.NOW)))
			.containsEntry("advice", "contradiction")
			.containsEntry("facts", List.of("guide.fixer.wait"));
	}

	@Test
	void adviseNobodyToRepeatWhatRepeatsMakeWorse() {
		assertThat(model(
				explained("cyber_policy: This request has been flagged for potentially high-risk cyber activity.")))
			.containsEntry("advice", "never")
			.containsEntry("facts", List.of("check.certainty.certain"));
		assertThat(model(Reports.pasted(Verdict.CONTENT_POLICY))).containsEntry("advice", "you");
		assertThat(model(Reports.pasted(Verdict.WEBSITE_MESSAGE))).containsEntry("advice", "website");
	}

	@Test
	void adviseNobodyToChangeTheTextThatIsOurs() {
		assertThat(model(Reports.live(Verdict.CONTENT_POLICY, "✓✓✓✗"))).containsEntry("advice", "test-text")
			.containsEntry("facts", List.of("check.certainty.certain"));
	}

	@Test
	void adviseNobodyToWaitForALimitOfZero() {
		String limit = "Rate limit reached for gpt-4.1 on requests per min (RPM): Limit %s, Used 0, Requested 1. Please try again in 1s.";

		assertThat(model(explained(limit.formatted("0")))).containsEntry("advice", "owner")
			.containsEntry("facts", List.of("check.certainty.certain", "guide.fixer.owner"))
			.containsEntry("heading", "check.report.limit-zero")
			.containsEntry("opened", false);
		assertThat(model(explained(limit.formatted("3")))).containsEntry("advice", "wait")
			.containsEntry("opened", true)
			.doesNotContainKey("heading");
	}

	@Test
	void sendNobodyToAnOwnerForANameThatNoModelHas() {
		assertThat(model(explained("The model `undefined` does not exist or you do not have access to it.")))
			.containsEntry("heading", "check.report.no-model-name")
			.containsEntry("facts", List.of("check.certainty.certain", "guide.fixer.you"));
	}

	@Test
	void sendNobodyToAVerificationThatIsDone() {
		String refused = "Your organization must be verified to use the model `gpt-image-2`.";

		assertThat(model(explained(refused + " We are verified.")).get("steps"))
			.isNotEqualTo(model(explained(refused)).get("steps"));
		assertThat(model(explained("Error 403. We are verified."))).containsKey("section");
	}

	@Test
	void adviseToCheckTheKeyWhereATextAloneDoesNotDecide() {
		assertThat(model(Reports.pasted(Verdict.AMBIGUOUS_FORBIDDEN))).containsEntry("advice", "ask");
	}

	@Test
	void adviseNobodyToCheckHereTheKeyOfAnotherService() {
		assertThat(model(Reports.pasted(Verdict.NOT_OPENAI))).containsEntry("advice", "elsewhere");
	}

	@ParameterizedTest
	@EnumSource
	void haveThePageOfEveryVerdictAndSayNeverMoreThanTheyKnow(Verdict verdict) {
		Map<String, Object> model = model(Reports.pasted(verdict));

		assertThat(model).containsKey("page");
		assertThat(model.get("facts")).asInstanceOf(InstanceOfAssertFactories.LIST).doesNotContain("guide.fixer.none");
	}

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, images=check.reason.not-asked", "INVALID_KEY, ✓✗··, generation=check.reason.earlier",
			"HEALTHY, !✓✓✓, format=check.reason.format", "HEALTHY, ✓!✓✓, authentication=check.reason.authentication" })
	void sayWhyAStepIsNeitherGreenNorRed(Verdict verdict, String steps, String reason) {
		assertThat(String.valueOf(model(Reports.live(verdict, steps)).get("reasons"))).contains(reason);
	}

	@Test
	void sayOnceWhyStepsWereNotTested() {
		assertThat(model(Reports.live(Verdict.INVALID_KEY, "✓✗··"))).containsEntry("reasons",
				Map.of("generation", "check.reason.earlier"));
	}

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓✓, false, false", "INVALID_KEY, ✓✗··, true, false",
			"REGION_UNSUPPORTED, ✓✗··, false, false", "NETWORK, ✓✗··, true, false",
			"ORGANIZATION_UNVERIFIED, ✓✓✓✗, true, true" })
	void offerToCheckAgainWhatDoesNotWorkAndToWaitWhereMendingTakesTime(Verdict verdict, String steps, boolean repeats,
			boolean settlesLater) {
		assertThat(model(Reports.live(verdict, steps))).containsEntry("repeats", repeats)
			.containsEntry("settlesLater", settlesLater);
	}

	@ParameterizedTest
	@CsvSource({ "Forbidden - perhaps check your credentials?, true", "Something went wrong, true",
			"insufficient_quota, false", "ECONNREFUSED api.openai.com:443, false" })
	void offerTheFieldForAnotherLineWhereTheTextDoesNotDecide(String text, boolean offered) {
		assertThat(model(explained(text)).containsKey("where")).isEqualTo(offered);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Your card has been declined.                  | guides/billing#card-declined  | card-declined            | true
					suspended as a result of an overdue invoice   | errors/billing-not-active     | billing-not-active-steps | true
					moj klucz wyciekl na githubie                 | guides/key-safety#leaked-key  | leaked-key               | false
					""")
	void printTheSectionThatAnswersATextOfTheWebsite(String text, String path, String heading, boolean opened) {
		Map<String, Object> model = model(explained(text));

		assertThat(model).containsEntry("about", "/en/" + path).containsEntry("opened", opened);
		assertThat(steps(model)).contains("id=\"" + heading + "\"");
		assertThat(model.get("title")).isNotEqualTo("A text from OpenAI's website, not an API error");
	}

	@Test
	void printTheStepsOfThePageWhereNoSectionAnswers() {
		Map<String, Object> model = model(Reports.pasted(Verdict.WEBSITE_MESSAGE));

		assertThat(model).containsEntry("about", "/en/errors/website-message");
		assertThat(steps(model)).contains("id=\"website-message-steps\"");
	}

	/* A fragment of another section of the guide would lead nowhere in a report. */
	@ParameterizedTest
	@MethodSource("sectionsInReports")
	void linkNothingButTheirOwnHeadingsByAFragmentAlone(PageHtml section) {
		String html = section.at("");

		assertThat(FRAGMENT.matcher(html).results().map((link) -> link.group(1))).isNotEmpty()
			.allSatisfy((id) -> assertThat(html).contains("id=\"" + id + "\""));
	}

	static Stream<PageHtml> sectionsInReports() {
		Catalog catalog = RealContent.contentRepository().catalog();
		return catalog.anchors()
			.stream()
			.filter((anchor) -> WebsiteMessages.names(anchor.id()))
			.flatMap((anchor) -> Language.ALL.stream().map((language) -> catalog.text(language, anchor)));
	}

	private static String steps(Map<String, Object> model) {
		return ((PageHtml) Objects.requireNonNull(model.get("steps"))).at("");
	}

	@Test
	void leadWhoeverHasTheMaskedKeyAloneToWhatToDoAboutALostOne() {
		assertThat(model(unsent(KeyFault.MASKED)).get("section"))
			.asInstanceOf(InstanceOfAssertFactories.type(Anchor.class))
			.returns("lost-key", Anchor::id);
		assertThat(model(unsent(KeyFault.OPENAI_ID))).doesNotContainKey("section");
	}

	private static Report unsent(KeyFault fault) {
		Report report = Reports.live(Verdict.WRONG_PROVIDER_KEY, "✗···");
		return new Report(report.diagnosis(), report.steps(), KeyKind.OTHER, fault, Set.of(), false, Checks.NOW);
	}

	@ParameterizedTest
	@CsvSource({ "ORGANIZATION_UNVERIFIED, images-403", "AMBIGUOUS_FORBIDDEN, images-which-403",
			"SPEND_LIMIT_REACHED, images-no-credit", "CONTENT_POLICY, images-refused", "MODEL_RETIRED, image-models" })
	void leadToTheGuideAboutImagesWhereOnlyTheyFailed(Verdict verdict, String section) {
		Map<String, Object> model = model(Reports.live(verdict, "✓✓✓✗"));

		assertThat(model.get("section")).asInstanceOf(InstanceOfAssertFactories.type(Anchor.class))
			.returns(section, Anchor::id);
		assertThat(String.valueOf(model.get("reasons"))).contains("images=check.reason.images");
		assertThat(model(Reports.live(verdict, "✓✓✗·"))).doesNotContainKey("section");
	}

	@ParameterizedTest
	@CsvSource({ "WRONG_REGION_HOST, ✓!✓✓, authentication=check.reason.region",
			"INSUFFICIENT_QUOTA, ✓!✗·, authentication=check.reason.region",
			"WRONG_REGION_HOST, ✓✓!✓, generation=check.reason.region",
			"MODEL_ACCESS, ✓!!✗, generation=check.reason.region",
			"INVALID_KEY, ✓✗··, authentication=check.reason.region",
			"INSUFFICIENT_QUOTA, !✓✗·, generation=check.reason.region",
			"SPEND_LIMIT_REACHED, ✓✓✓✗, images=check.reason.region",
			"WRONG_REGION_HOST, ✓✓!✗, generation=check.reason.region",
			"WRONG_REGION_HOST, ✓!✗·, authentication=check.reason.authentication" })
	void sayAtWhichStepTheCheckWentToAnotherRegion(Verdict verdict, String steps, String reason) {
		Report report = Reports.live(verdict, steps);
		Report moved = new Report(report.diagnosis().with(null, "eu"), report.steps(), KeyKind.PROJECT, null, Set.of(),
				false, Checks.NOW);

		assertThat(String.valueOf(model(moved).get("reasons"))).contains(reason);
	}

	@Test
	void sayWhatAReportCannotTell() {
		assertThat(model(Reports.pasted(Verdict.HEALTHY))).containsEntry("limits", List.of("check.limit.pasted"));
		assertThat(model(Reports.live(Verdict.HEALTHY, "✓✓✓✓"))).containsEntry("limits",
				List.of("check.limit.server", "check.limit.moment"));
		assertThat(model(Reports.live(Verdict.HEALTHY, "✓✓✓·"))).containsEntry("limits",
				List.of("check.limit.server", "check.limit.moment", "check.limit.images"));
	}

	@ParameterizedTest
	@CsvSource({ "INVALID_KEY, true", "NETWORK, true", "HEALTHY, false", "UNKNOWN, false", "COULD_NOT_CHECK, false" })
	void sayHowSureTheyAreOfACauseOnly(Verdict verdict, boolean sure) {
		assertThat(model(Reports.pasted(verdict)).get("facts")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.filteredOn((fact) -> fact.toString().startsWith("check.certainty."))
			.hasSize(sure ? 1 : 0);
	}

	@Test
	void tellWhoseKeyLeakedToDeleteItFirst() {
		assertThat(model(explained("I sent my key to a friend on WhatsApp"))).containsEntry("advice", "leaked");
	}

	@Test
	void sayNothingOfAGuessBelowAnswersOfTheGuides() {
		assertThat(model(Reports.pasted(Verdict.INVALID_KEY).withSections(List.of("lost-key")))).containsEntry("facts",
				List.of());
	}

	@Test
	void listOnlyTheDetailsThatThereAre() {
		assertThat(model(Reports.pasted(Verdict.INVALID_KEY)).get("details"))
			.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
			.containsOnlyKeys("verdict", "rule", "time");
	}

	private static Report explained(String text) {
		return Explainer.explain(RuleBooks.ruleBook(), Redaction.of(text), TextSource.PASTE, Checks.NOW,
				Deadline.NEVER);
	}

	private Map<String, Object> model(Report report) {
		return this.pages.model(Language.EN, report);
	}

}

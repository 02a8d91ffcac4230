package dev.keydoctor.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.keydoctor.check.Question.Choice;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of what the page of a report asks its reader.
 */
class QuestionTests {

	private final ReportPages pages = new ReportPages(RealContent.contentRepository());

	@ParameterizedTest
	@ValueSource(strings = { "Forbidden - perhaps check your credentials?", "HTTP 429" })
	void askWhatTheDetailsSayAndNotWhatAToolSays(String text) {
		Question question = question(explained(text));

		assertThat(question.key()).isEqualTo("check.question.details");
		assertThat(question.choices()).hasSizeGreaterThan(1)
			.allSatisfy((choice) -> assertThat(choice.wording()).isNotBlank())
			.noneSatisfy((choice) -> assertThat(choice.wording()).matches("(n8n|Make|Home Assistant|Python): .*"));
	}

	@Test
	void askWhatTheDetailsSayInTheWordsOfOpenAi() {
		Question question = question(explained("Forbidden - perhaps check your credentials?"));

		assertThat(question.choices().getFirst())
			.returns("Your organization must be verified to use the model", Choice::wording)
			.returns("/en/errors/organization-unverified", Choice::path);
	}

	@ParameterizedTest
	@CsvSource({
			"Forbidden - perhaps check your credentials?, 403 Project `proj_…` does not have access to model `gpt-image-2`",
			"The resource you are requesting could not be found, The model `gpt-image-2` does not exist or you do not have access to it." })
	void askWhatTheDetailsSayInTheWordsThatComeWithTheStatus(String text, String wording) {
		assertThat(question(explained(text)).choices())
			.filteredOn((choice) -> choice.path().equals("/en/errors/model-access"))
			.extracting(Choice::wording)
			.containsExactly(wording);
	}

	@ParameterizedTest
	@CsvSource({ "connect ETIMEDOUT 162.159.140.245:443, network", "HTTP 413, request-too-large",
			"Your API key is invalid, invalid-key" })
	void askWhichServiceItIsAboutWhereTheTextNamesNone(String text, String verdict) {
		Question question = question(explained(text));

		assertThat(question.key()).isEqualTo("check.question.service");
		assertThat(question.choices()).extracting(Choice::key, Choice::path)
			.containsExactly(tuple("check.question.service.openai", "/en/errors/" + verdict),
					tuple("check.question.service.other", "/en/errors/not-openai"));
	}

	@Test
	void leadToTheSectionWhereItIsOpenAi() {
		assertThat(question(explained("moj klucz wyciekl na githubie")).choices()).extracting(Choice::path)
			.containsExactly("/en/guides/key-safety#leaked-key", "/en/errors/not-openai");
	}

	@Test
	void askForNoServiceWhereTheTextNamesOne() {
		assertThat(question(explained("OpenAI API: HTTP 429")).key()).isEqualTo("check.question.details");
		assertThat(model(explained("connect ETIMEDOUT api.openai.com:443"))).doesNotContainKey("question");
	}

	@Test
	void askNobodyForDetailsAfterACheck() {
		Diagnosis diagnosis = explained("Forbidden - perhaps check your credentials?").diagnosis();
		Report checked = new Report(diagnosis, Reports.live(Verdict.AMBIGUOUS_FORBIDDEN, "✓✗··").steps(),
				KeyKind.PROJECT, null, Set.of(), false, Checks.NOW);

		assertThat(question(checked).key()).isEqualTo("check.question.causes");
		assertThat(model(checked)).doesNotContainKey("where");
	}

	@Test
	void askWhenSomebodyWithoutCreditPaid() {
		assertThat(question(Reports.pasted(Verdict.INSUFFICIENT_QUOTA)).choices()).extracting(Choice::path)
			.containsExactly("/en/guides/billing#buy-credit", "/en/guides/billing#just-paid",
					"/en/guides/billing#balance", "/en/guides/chatgpt-or-api#plus-not-enough");
	}

	@Test
	void askWhichOfSeveralErrorsIsThePresentOne() {
		Report report = explained("""
				Monday: Incorrect API key provided: sk-proj-****ab1C.
				Tuesday: You exceeded your current quota, please check your plan and billing details.""");

		assertThat(question(report).key()).isEqualTo("check.question.now");
		assertThat(question(report).choices()).extracting(Choice::path)
			.containsExactly("/en/errors/insufficient-quota", "/en/errors/invalid-key");
		assertThat(model(report)).containsEntry("advice", "several")
			.containsEntry("facts", List.of("check.certainty.ambiguous"));
	}

	@Test
	void askForTheMessageOfOpenAiWhereTheTextHasWordsOfItsOwn() {
		Report report = explained("Asystent nie odpowiada, bo w ustawieniach nikt nie wpisał klucza.");

		assertThat(question(report).key()).isEqualTo("check.question.details");
		assertThat(question(report).choices()).extracting(Choice::path)
			.startsWith("/en/errors/missing-key")
			.hasSizeBetween(2, 3);
		assertThat(model(report)).containsEntry("advice", "own-words")
			.containsEntry("facts", List.of("check.certainty.ambiguous"))
			.containsEntry("opened", false)
			.containsEntry("heading", "check.report.guess")
			.containsKey("where");
		assertThat(model(explained("Incorrect API key provided"))).doesNotContainKey("heading");
	}

	@Test
	void aGuessIsOneOfTheCandidatesWhereSectionsMayAnswerAQuestion() {
		Report guessed = explained("Asystent nie odpowiada, bo w ustawieniach nikt nie wpisał klucza.");

		Map<String, Object> model = model(guessed.withSections(List.of("lost-key")));

		assertThat(model).containsEntry("heading", "check.report.answers")
			.containsEntry("advice", "question")
			.containsEntry("steps", model(Reports.pasted(Verdict.UNKNOWN)).get("steps"))
			.containsEntry("question", model(guessed).get("question"));
		assertThat(model.get("steps")).isNotEqualTo(model(guessed).get("steps"));
	}

	private static Report explained(String text) {
		return Explainer.explain(RuleBooks.ruleBook(), Redaction.of(text), TextSource.PASTE, Checks.NOW,
				Deadline.NEVER);
	}

	private Question question(Report report) {
		return (Question) Objects.requireNonNull(model(report).get("question"));
	}

	private Map<String, Object> model(Report report) {
		return this.pages.model(Language.EN, report);
	}

}

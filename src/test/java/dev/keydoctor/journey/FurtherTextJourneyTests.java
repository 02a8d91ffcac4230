package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys on from a report that leaves something open, to which another text is added.
 */
@JourneyTest
class FurtherTextJourneyTests {

	/** The sections that a report offers in answer to a question. */
	private static final String ANSWERS = "[aria-labelledby=answers] li a";

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource
	void anotherLineNarrowsItInOneStepAndTheTextIsInNoAddress(Language language) {
		Document open = this.visitor.follow("/" + language.code() + "/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> answer = addTo(open, "Your organization must be verified to use the model `gpt-image-2`");

		String address = Visitor.header(answer, "Location");
		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict"))
			.isEqualTo("organization-unverified");
		assertThat(address).doesNotContainIgnoringCase("verified").doesNotContain("?");
		assertThat(open.select("form[data-form=explain] textarea").text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Forbidden - perhaps check your credentials?, ambiguous-forbidden",
			"Something went wrong, missing-key" })
	void aGuessDoesNotReplaceAKnownVerdict(String text, String verdict) {
		Document open = this.visitor.follow("/en/explain", Map.of("text", text));

		String address = Visitor
			.header(addTo(open, "Asystent nie odpowiada, bo w ustawieniach nikt nie wpisał klucza."), "Location");

		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict")).isEqualTo(verdict);
	}

	@Test
	void aLineThatSaysNothingKeepsWhatIsKnown() {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		String address = Visitor.header(addTo(open, "Hello " + Keys.PROJECT), "Location");
		Document again = this.visitor.read(address);

		assertThat(again.selectFirst("main").attr("data-verdict")).isEqualTo("ambiguous-forbidden");
		assertThat(again.select("#more [role=alert]")).hasSize(1);
		assertThat(again.select("#more textarea[aria-invalid=true]")).hasSize(1);
		assertThat(open.select("#more textarea").hasAttr("aria-invalid")).isFalse();
		assertThat(again.title()).startsWith("Error: " + again.select("h1").text());
		assertThat(again.select(".notices .warning")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forbidden - perhaps check your credentials?", "403 Forbidden" })
	void theSameLineOnceMoreIsSaidToSayNothingMore(String again) {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		String address = Visitor.header(addTo(open, again), "Location");

		assertThat(address).endsWith("?more=nothing#more");
		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict"))
			.isEqualTo("ambiguous-forbidden");
	}

	@ParameterizedTest
	@CsvSource({ "pl, tekst dziala a obrazek nie", "pl, 'Tekst działa, obrazek nie.'",
			"en, the text works but the image does not", "en, it fails only with images",
			"it, 'il testo funziona, ma l''immagine no'", "it, funziona solo il testo" })
	void whatAReaderTriedOutLeavesFewerCauses(String language, String tried) {
		Document open = this.visitor.follow("/" + language + "/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		Document left = this.visitor.read(Visitor.header(addTo(open, tried), "Location"));

		assertThat(left.selectFirst("main").attr("data-verdict")).isEqualTo("ambiguous-forbidden");
		assertThat(left.select("[aria-labelledby=question] li")).hasSize(3);
		assertThat(left.select("#more [role=alert]")).isEmpty();
		assertThat(Visitor.header(addTo(left, "403 Forbidden"), "Location")).as("the causes that are ruled out stay so")
			.endsWith("?more=nothing#more");
	}

	@ParameterizedTest
	@CsvSource({ "pl, too many requests, saldo dodatnie, 3", "en, too many requests, my balance is $7, 3",
			"it, too many requests, il saldo è positivo, 3", "pl, unauthorized, klucz w portalu działa, 3",
			"en, unauthorized, 'I made another key, still the same', 4",
			"it, forbidden, 'l''organizzazione è già verificata', 4" })
	void aFactThatTheReportAsksForLeavesFewerCauses(String language, String text, String fact, int left) {
		Document open = this.visitor.follow("/" + language + "/explain", Map.of("text", text));

		Document more = this.visitor.read(Visitor.header(addTo(open, fact), "Location"));

		assertThat(more.select("[aria-labelledby=question] li")).hasSize(left);
	}

	@ParameterizedTest
	@CsvSource({ "too many requests, saldo 0, insufficient-quota",
			"too many requests, il saldo è zero, insufficient-quota",
			"The resource you are requesting could not be found, uso dall-e-3, model-retired" })
	void aFactThatLeavesOneCauseIsTheAnswer(String text, String fact, String verdict) {
		Document open = this.visitor.follow("/pl/explain", Map.of("text", text));

		Document more = this.visitor.read(Visitor.header(addTo(open, fact), "Location"));

		assertThat(more.selectFirst("main").attr("data-verdict")).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "pl, nie działa ani tekst ani obrazek", "pl, 'obrazek działa, a tekst nie'",
			"pl, 'czy tekst działa, a obrazek nie?'", "en, neither text nor image works",
			"it, 'l''immagine funziona ma il testo no'" })
	void whatRulesNothingOutIsSaidToTellNothingNewAndWhereTheDetailsAre(String language, String tried) {
		Document open = this.visitor.follow("/" + language + "/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		Document again = this.visitor.read(Visitor.header(addTo(open, tried), "Location"));

		assertThat(again.select("[aria-labelledby=question] li")).hasSize(5);
		assertThat(again.select("#more [role=alert] a").attr("href")).endsWith("#find-message");
	}

	@Test
	void anEmptyLineKeepsWhatIsKnown() {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> empty = addTo(open, " ");
		Document form = Jsoup.parse(empty.body());

		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(form.selectFirst("form[data-form=explain] input[name=earlier]").attr("value"))
			.isEqualTo(open.selectFirst("#more input[name=earlier]").attr("value"));
		assertThat(Jsoup.parse(this.visitor.submit("/en/explain", Map.of("text", " ", "earlier", "sk-whatever")).body())
			.select("input[name=earlier]")).as("what is no report").isEmpty();
	}

	@Test
	void aKeyInPlaceOfALineKeepsWhatIsKnown() {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> answer = addTo(open, Keys.PROJECT);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.body()).selectFirst("form[data-form=explain] input[name=earlier]").attr("value"))
			.isEqualTo(open.selectFirst("#more input[name=earlier]").attr("value"));
	}

	@Test
	void aQuestionAsAFurtherLineIsAnsweredWhereNothingElseIsKnown() {
		Document unknown = this.visitor.follow("/en/explain", Map.of("text", "tuple index out of range"));
		Document known = this.visitor.follow("/en/explain", Map.of("text", "403 Forbidden"));

		String question = "where do I put the key in n8n?";
		String answered = Visitor.header(addTo(unknown, question), "Location");
		String kept = Visitor.header(addTo(known, question), "Location");

		Document report = this.visitor.read(answered);

		assertThat(unknown.select(ANSWERS)).isEmpty();
		assertThat(report.select(ANSWERS)).isNotEmpty();
		assertThat(Visitor.header(addTo(report, question), "Location")).as("the same once more")
			.endsWith("?more=nothing#more");
		assertThat(kept).endsWith("?more=nothing#more");
	}

	/** The form that reads pictures is on a page of its own. */
	@Test
	void aPictureOfAnotherLineIsAddedToo() {
		Document open = this.visitor.follow("/it/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		String form = open.select("#more a[href$=#picture]").attr("href");

		assertThat(form).startsWith("/it/explain?earlier=");
		assertThat(this.visitor.read(form).select("form:has(#picture) input[name=earlier]").attr("value"))
			.isEqualTo(open.select("#more input[name=earlier]").attr("value"));
		assertThat(this.visitor.read("/it/explain?earlier=sk-whatever").select("input[name=earlier]"))
			.as("what is no report")
			.isEmpty();
	}

	private HttpResponse<String> addTo(Document report, String text) {
		String earlier = report.selectFirst("#more input[name=earlier]").attr("value");
		return this.visitor.submit(report.selectFirst("#more form").attr("action"),
				Map.of("text", text, "earlier", earlier));
	}

}

package dev.keydoctor.incident;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.keydoctor.incident.FeedClient.FeedResult;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.FaultServer.Received;
import dev.keydoctor.openai.OpenAiFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedClientTests {

	private static final String FEED = "GET /feed";

	private static final String COMPONENTS = "GET /api/v2/components.json";

	private final FaultServer server = new FaultServer();

	private final OpenAiFixture openAi = OpenAiFixture.facing(this.server.address(), OpenAiFixture.PATIENT);

	private final FeedClient client = client(OpenAiFixture.PATIENT);

	@AfterEach
	void close() {
		this.openAi.close();
		this.server.close();
	}

	@Test
	void saysWhoAsksAndBringsNoKey() {
		this.server.on(FEED, saying("quiet", ""));

		assertThat(ask(this.client).failure()).isNull();

		assertThat(this.server.received()).singleElement()
			.extracting(Received::head)
			.asString()
			.containsIgnoringCase("user-agent: Key-Doctor (+https://keys.example.org)\r\n")
			.doesNotContain("Jetty")
			.doesNotContainIgnoringCase("authorization")
			.doesNotContainIgnoringCase("cookie");
	}

	@Test
	void readsNothingAnewThatHasNotChanged() {
		this.server.on(FEED,
				Fault.inTurn(saying("text-incident", "etag: \"one\"\r\n"), Fault.saying(304, "etag: \"one\"\r\n", "")));

		FeedResult first = ask(this.client);
		FeedResult second = ask(this.client);

		assertThat(second).isEqualTo(first);
		assertThat(this.server.received().getFirst().head()).doesNotContainIgnoringCase("if-none-match");
		assertThat(this.server.received().getLast().head()).containsIgnoringCase("if-none-match: \"one\"\r\n");
	}

	@Test
	void believesNoUnchangedThatItDidNotAskFor() {
		this.server.on(FEED, Fault.saying(304, "", ""));

		assertThat(ask(this.client)).isEqualTo(new FeedResult(null, FeedFailure.HTTP_STATUS));
	}

	@ParameterizedTest
	@CsvSource({ "200, statuspage-summary", "404, quiet" })
	void asksForTheComponentsWhereTheFeedHasAnotherShape(int status, String body) {
		this.server.on(FEED, Fault.saying(status, "", Feeds.body(body))).on(COMPONENTS, saying("components", ""));

		Feed feed = Objects.requireNonNull(ask(this.client).feed());

		assertThat(feed.components()).containsEntry(ApiComponent.IMAGES, ComponentState.FULL_OUTAGE);
		assertThat(lines()).containsExactly(FEED, COMPONENTS);
	}

	@ParameterizedTest
	@CsvSource({ "500 block-page.html, HTTP_STATUS", "redirect 302, HTTP_STATUS", "five-megabytes, TOO_LARGE",
			"endless-body, TOO_LARGE", "bomb, NETWORK", "endless-headers, NETWORK", "endless-hints, NETWORK",
			"garbage, NETWORK", "close, NETWORK", "reset, NETWORK", "cut 200 models.json, NETWORK" })
	void knowsNothingFromABadAnswer(String fault, FeedFailure failure) {
		this.server.on(FEED, Fault.of(fault));

		assertThat(ask(this.client)).isEqualTo(new FeedResult(null, failure));
		assertThat(lines()).containsExactly(FEED);
	}

	@ParameterizedTest
	@CsvSource({ "200 captive-portal.html", "200 models.json", "deep-list", "200 empty.json" })
	void knowsNothingFromWhatIsNoFeed(String fault) {
		this.server.on(FEED, Fault.of(fault)).on(COMPONENTS, Fault.of(fault));

		assertThat(ask(this.client)).isEqualTo(new FeedResult(null, FeedFailure.SHAPE));
	}

	@ParameterizedTest
	@CsvSource({ "hang", "dripping-headers", "dripping-body" })
	void waitsForTheWholeAnswerAndNoLonger(String fault) {
		this.server.on(FEED, Fault.of(fault));

		assertThat(ask(client(OpenAiFixture.IMPATIENT))).isEqualTo(new FeedResult(null, FeedFailure.DEADLINE));
	}

	private FeedClient client(Duration patience) {
		return new FeedClient(this.openAi.keyless(), "Key-Doctor (+https://keys.example.org)", patience);
	}

	private FeedResult ask(FeedClient asking) {
		return asking.ask(URI.create(this.server.address() + "/feed"));
	}

	private List<String> lines() {
		return this.server.received().stream().map(Received::line).toList();
	}

	private static Fault saying(String body, String headers) {
		return Fault.saying(200, headers, Feeds.body(body));
	}

}

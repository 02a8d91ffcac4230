package dev.keydoctor.incident;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedReaderTests {

	@ParameterizedTest(name = "{0} {1}")
	@CsvFileSource(resources = "feeds.tsv", delimiter = '\t')
	void readsWhatIsThereAndNoMore(String file, String shape, String expected) {
		byte[] body = Feeds.body(file).getBytes(StandardCharsets.UTF_8);

		Optional<Feed> feed = shape.equals("summary") ? FeedReader.summary(body) : FeedReader.components(body);

		assertThat(feed.map(FeedReaderTests::shown).orElse("nothing")).isEqualTo(expected);
	}

	@Test
	void keepsATitleShortAndOnOneLine() {
		Feed feed = FeedReader.summary(Feeds.body("title-with-markup").getBytes(StandardCharsets.UTF_8)).orElseThrow();

		assertThat(feed.incidents().getFirst().title()).startsWith("<script>alert(1)</script> xx").hasSize(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "7", "\"summary\"", "{\"summary\": null}", "{\"summary\": []}",
			"<!doctype html><html></html>", "{\"summary\": {\"structure\": {\"items\": {}}}}", "\u0000" })
	void findsNothingInWhatIsNoFeed(String body) {
		assertThat(FeedReader.summary(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(FeedReader.components(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"summary\":" })
	void findsNothingInWhatIsDeep(String opening) {
		byte[] body = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);

		assertThat(FeedReader.summary(body)).isEmpty();
		assertThat(FeedReader.components(body)).isEmpty();
	}

	@Test
	void findsNothingInWhatIsManyThings() {
		byte[] body = ("{\"summary\": [" + "[],".repeat(100_000) + "[]]}").getBytes(StandardCharsets.UTF_8);

		assertThat(FeedReader.summary(body)).isEmpty();
	}

	@Test
	void findsNothingInHalfAFeed() {
		String body = Feeds.body("quiet");

		assertThat(FeedReader.summary(body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(FeedReader.summary((body + "{}").getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	private static String shown(Feed feed) {
		String states = Arrays.stream(ApiComponent.values())
			.map((component) -> feed.components().getOrDefault(component, ComponentState.UNKNOWN).code())
			.collect(Collectors.joining(" "));
		return feed.incidents()
			.stream()
			.map((incident) -> "; " + incident.title() + ", since " + incident.since() + ", "
					+ incident.link().getPath() + ", " + incident.components())
			.collect(Collectors.joining("", states, ""));
	}

}

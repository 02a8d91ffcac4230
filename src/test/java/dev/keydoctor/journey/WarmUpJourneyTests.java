package dev.keydoctor.journey;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Journeys that show what a portal has done before its first visitor comes.
 */
@ConfiguredJourneyTest
class WarmUpJourneyTests {

	@Autowired
	private MeterRegistry metrics;

	@Autowired
	private Visitor visitor;

	@Test
	void aKeyWasCheckedAndATextExplained() {
		assertThat(this.metrics.get("keydoctor.checks").timers()).isNotEmpty();
		await().untilAsserted(() -> assertThat(this.metrics.get("keydoctor.explanations").timers())
			.extracting((timer) -> timer.getId().getTag("verdict"))
			.contains("ambiguous-too-many-requests", "unknown"));
	}

	@Test
	void theFirstVisitorGetsAFinishedPage() {
		FunctionCounter finished = this.metrics.get("keydoctor.answers.finished").functionCounter();
		double before = finished.count();

		assertThat(this.visitor.open("/en/guides").statusCode()).isEqualTo(200);
		assertThat(finished.count()).isEqualTo(before + 1);
	}

	@Test
	void aWarmedUpPageHasTheHeadersOfAnyOtherPage() {
		Set<String> headers = this.visitor.open("/en/guides").headers().map().keySet();

		assertThat(headers).isEqualTo(this.visitor.open("/it/guides").headers().map().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/", "/en/guides", "/en/errors", "/en/check", "/en/links" })
	void aWarmedUpPageNamesTheVersionsOfItsStylesAndScripts(String path) {
		Matcher links = Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars)/[^\"]+)\"")
			.matcher(this.visitor.open(path).body());

		assertThat(links.results().map((link) -> link.group(1))).isNotEmpty()
			.allMatch((link) -> link.matches("/(css|js)/.+-[0-9a-f]{32}\\.(css|js)|/webjars/.+/\\d+\\.\\d+\\.\\d+/.+"));
	}

}

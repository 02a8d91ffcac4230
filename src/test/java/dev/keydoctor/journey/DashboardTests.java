package dev.keydoctor.journey;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the dashboard for operators asks for measurements that the portal gives.
 */
@ConfiguredJourneyTest
class DashboardTests {

	private static final Path DASHBOARD = Path.of("src/deploy/grafana/key-doctor.json");

	private static final Path ALERTS = Path.of("src/deploy/prometheus/alerts.yaml");

	private static final Path OPERATE = Path.of("src/docs/operate.md");

	private static final Pattern METRIC = Pattern.compile("\\b(?:keydoctor|http|jvm)_[a-z_]+");

	private static final Pattern OWN = Pattern.compile("(?m)^# TYPE (keydoctor_[a-z_]+) ");

	@Autowired
	private Visitor visitor;

	@LocalManagementPort
	private int managementPort;

	/*
	 * These are there once somebody votes, follows an outdated link, or a browser
	 * reports.
	 */
	@BeforeEach
	void useWhatIsCountedByUse() {
		this.visitor.post("/en/helpful", "page=guides/api-key&helpful=true");
		this.visitor.post("/en/guides/api-key/lost", "");
		this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve("/csp-report"))
			.header("Content-Type", "application/csp-report")
			.POST(BodyPublishers.ofString("{\"csp-report\": {\"effective-directive\": \"img-src\"}}")));
	}

	@Test
	void everyMeasurementOfTheDashboardIsGiven() throws IOException {
		try (Visitor operator = new Visitor(this.managementPort)) {
			String given = operator.open("/actuator/prometheus").body();

			assertThat(asked()).hasSizeGreaterThan(6)
				.allSatisfy((name) -> assertThat(given).containsPattern("(?m)^" + name + "[{ ]"));
		}
	}

	@Test
	void everyMeasurementOfThePortalIsOnTheDashboardAndToldToOperators() throws IOException {
		try (Visitor operator = new Visitor(this.managementPort)) {
			Set<String> given = OWN.matcher(operator.open("/actuator/prometheus").body())
				.results()
				.map((type) -> type.group(1))
				.filter((name) -> !name.endsWith("_max"))
				.collect(Collectors.toSet());

			assertThat(given).hasSizeGreaterThan(6)
				.allSatisfy((name) -> assertThat(asked()).anyMatch((shown) -> shown.startsWith(name)))
				.allSatisfy((name) -> assertThat(OPERATE).content().contains("`" + name + "`"));
		}
	}

	/** An alarm on a measurement that is not there would never ring. */
	@Test
	void everyMeasurementOfAnAlarmIsOnTheDashboard() throws IOException {
		Set<String> alarming = METRIC.matcher(Files.readString(ALERTS))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());

		assertThat(alarming).hasSizeGreaterThan(6)
			.allSatisfy((name) -> assertThat(asked())
				.anyMatch((shown) -> shown.equals(name) || shown.equals(name.replaceFirst("_count$", "_bucket"))));
	}

	@Test
	void healthNeedsNobodyElse() {
		try (Visitor operator = new Visitor(this.managementPort)) {
			assertThat(operator.open("/actuator/health/liveness").body()).contains("UP");
			assertThat(operator.open("/actuator/health/readiness").body()).contains("UP");
		}
	}

	private static Set<String> asked() throws IOException {
		JsonNode dashboard = JsonMapper.shared().readTree(DASHBOARD.toFile());
		return dashboard.findValuesAsString("expr")
			.stream()
			.flatMap((expression) -> METRIC.matcher(expression).results().map(MatchResult::group))
			.collect(Collectors.toSet());
	}

}

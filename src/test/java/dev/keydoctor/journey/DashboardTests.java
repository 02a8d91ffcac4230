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

import dev.keydoctor.ProjectFiles;
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

	private static final Pattern MEASURED = Pattern
		.compile("\\b(?:builder|counter|gauge|summary|timer)\\(\\s*\"(keydoctor[a-z.]+)\"");

	private static final Pattern TOLD = Pattern.compile("`(keydoctor_[a-z_]+)`");

	private static final String ENDINGS = "(?:_seconds)?(?:_total|_count|_sum|_bucket)?";

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
				.filteredOn((name) -> !Pattern.compile("(?m)^" + name + "[{ ]").matcher(given).find())
				.as("measurements of the dashboard that are not given; one that only use counts is used in useWhatIsCountedByUse")
				.isEmpty();
		}
	}

	@Test
	void everyMeasurementOfThePortalIsOnTheDashboardAndToldToOperators() throws IOException {
		Set<String> shown = asked();
		Set<String> told = TOLD.matcher(Files.readString(OPERATE))
			.results()
			.map((name) -> name.group(1))
			.collect(Collectors.toSet());

		assertThat(measured()).hasSizeGreaterThan(12)
			.filteredOn((name) -> !isAmong(shown, name))
			.as("measurements in src/main/java without a panel in %s", DASHBOARD)
			.isEmpty();
		assertThat(measured()).filteredOn((name) -> !isAmong(told, name))
			.as("measurements in src/main/java without a row in %s", OPERATE)
			.isEmpty();
		assertThat(told).filteredOn((name) -> !isAmong(shown, name))
			.as("names in %s that the dashboard does not ask for", OPERATE)
			.isEmpty();
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

	/* As they are named in Java, as some are counted only when something happens. */
	private static Set<String> measured() {
		return ProjectFiles.below("src/main/java")
			.flatMap((file) -> MEASURED.matcher(ProjectFiles.read(file)).results())
			.map((name) -> name.group(1).replace('.', '_'))
			.collect(Collectors.toSet());
	}

	private static boolean isAmong(Set<String> names, String name) {
		return names.stream().anyMatch((other) -> other.matches(name + ENDINGS));
	}

	private static Set<String> asked() throws IOException {
		JsonNode dashboard = JsonMapper.shared().readTree(DASHBOARD.toFile());
		return dashboard.findValuesAsString("expr")
			.stream()
			.flatMap((expression) -> METRIC.matcher(expression).results().map(MatchResult::group))
			.collect(Collectors.toSet());
	}

}

package dev.keydoctor;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.keydoctor.Deployment.all;
import static dev.keydoctor.Deployment.files;
import static dev.keydoctor.Deployment.kind;
import static dev.keydoctor.Deployment.nginx;
import static dev.keydoctor.Deployment.pod;
import static dev.keydoctor.Deployment.portal;
import static dev.keydoctor.Deployment.proxy;
import static dev.keydoctor.Deployment.service;
import static dev.keydoctor.ProjectFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is deployed fits the portal: probes that exist, times that are long
 * enough, names that the portal reads.
 */
class DeployedPortalTests {

	private static final Properties PORTAL = Settings.written();

	private static final Pattern READINESS = Pattern.compile("/actuator/health/readiness");

	@Test
	void probesAskThePortThatThePortalManagesItselfOn() {
		String port = PORTAL.getProperty("management.server.port");
		Tree container = pod("portal").list("containers").getFirst();

		assertThat(container.list("ports")).extracting((it) -> it.at("name") + " " + it.at("containerPort"))
			.containsExactly("http 8080", "management " + port);
		assertThat(portal().at("healthcheck", "test").toString()).contains("/dev/tcp/127.0.0.1/" + port + " ");
		assertThat(proxy()).contains("check port " + port + " ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "startupProbe", "readinessProbe", "livenessProbe" })
	void probesAskWhatThePortalAnswers(String probe) {
		Tree container = pod("portal").list("containers").getFirst();
		String group = probe.equals("livenessProbe") ? "liveness" : "readiness";

		assertThat(container.at(probe, "httpGet"))
			.isEqualTo(Map.of("path", "/actuator/health/" + group, "port", "management"));
	}

	@Test
	void theProxyAndTheContainerAskWhetherTheReplicaIsReady() {
		assertThat(proxy()).containsPattern(READINESS);
		assertThat(portal().at("healthcheck", "test").toString()).containsPattern(READINESS);
	}

	@Test
	void gracePeriodsAreLongerThanTheShutdownOfThePortal() {
		int portal = seconds(PORTAL.getProperty("spring.lifecycle.timeout-per-shutdown-phase"));
		Tree pod = pod("portal");
		int pause = (int) pod.list("containers").getFirst().at("lifecycle", "preStop", "sleep", "seconds");

		assertThat(seconds(portal().at("stop_grace_period").toString())).isGreaterThan(portal);
		assertThat(Integer.parseInt(found(service(), "^TimeoutStopSec=(\\d+)$"))).isGreaterThan(portal);
		assertThat((int) pod.at("terminationGracePeriodSeconds")).isGreaterThan(portal + pause);
	}

	@Test
	void theProxyWaitsLongerThanTheLongestCheck() {
		Map<String, String> settings = Settings.read();
		int longest = Stream.of("connect", "response", "response", "image")
			.mapToInt((step) -> seconds(settings.get("keydoctor.openai." + step + "-timeout")))
			.sum();

		assertThat(seconds(found(proxy(), "timeout server (\\S+)"))).isGreaterThan(longest);
		assertThat(seconds(found(nginx(), "proxy_read_timeout (\\S+);"))).isGreaterThan(longest);
		assertThat(Integer.parseInt(
				found(kind("Ingress", "portal").at("metadata", "annotations").toString(), "proxy-read-timeout=(\\d+)")))
			.isGreaterThan(longest);
	}

	@Test
	void theServiceMayOpenMoreFilesThanThePortalAcceptsConnections() {
		assertThat(Integer.parseInt(found(service(), "^LimitNOFILE=(\\d+)$")))
			.isGreaterThan(2 * Integer.parseInt(PORTAL.getProperty("server.jetty.max-connections")));
	}

	@Test
	void theServiceLetsOnlyNginxInAndBelievesIt() {
		assertThat(service()).contains("Environment=SERVER_ADDRESS=127.0.0.1\n",
				"Environment=KEYDOCTOR_LIMITS_TRUSTED_PROXIES=127.0.0.1\n");
		assertThat(nginx()).contains("server 127.0.0.1:8080;", "proxy_set_header Host $host;",
				"proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
	}

	@Test
	void theProxyRepeatsWhatOnlyReadsAndNeverACheck() {
		assertThat(proxy()).contains("retry-on conn-failure empty-response\n",
				"disable-l7-retry unless METH_GET or { method HEAD } or { path_end /explain /explanations }\n");
	}

	@Test
	void everyVariableIsAPropertyOfThePortal() {
		Set<String> known = Settings.read().keySet().stream().map(Settings::variable).collect(Collectors.toSet());
		Set<String> used = new TreeSet<>();
		files().forEach((file) -> all(read(file), "\\b(KEYDOCTOR_[A-Z0-9_]+)").forEach(used::add));

		assertThat(used).isNotEmpty().isSubsetOf(known);
	}

	private static int seconds(String duration) {
		return Integer.parseInt(found(duration, "^(\\d+)s$"));
	}

	private static String found(String text, String pattern) {
		return all(text, pattern).getFirst();
	}

}

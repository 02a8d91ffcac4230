package dev.keydoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deployed keeps what it promises: least rights, probes that exist, names that
 * the portal reads, and no secret in a file.
 */
class DeployTests {

	private static final Path FOLDER = Path.of("src/deploy");

	private static final Properties PORTAL = Settings.written();

	private static final Pattern READINESS = Pattern.compile("/actuator/health/readiness");

	@ParameterizedTest
	@MethodSource("services")
	void everyServiceRunsWithoutRights(String name, Tree service) {
		assertThat(service.at("read_only")).as(name).isEqualTo(true);
		assertThat(service.at("user").toString()).as(name).matches("[1-9]\\d+:[1-9]\\d+");
		assertThat(service.at("cap_drop")).as(name).isEqualTo(List.of("ALL"));
		assertThat(service.at("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void everyServiceHasBoundsAndLeavesNoDump(String name, Tree service) {
		assertThat(service.at("ulimits", "core")).as(name).isEqualTo(0);
		assertThat(service.at("mem_limit")).as(name).isNotNull().isEqualTo(service.at("memswap_limit"));
		assertThat(service.at("pids_limit")).as(name).isNotNull();
	}

	@ParameterizedTest
	@MethodSource("pods")
	void everyPodRunsWithoutRights(String name, Tree pod) {
		Tree container = pod.list("containers").getFirst();

		assertThat(pod.at("automountServiceAccountToken")).as(name).isEqualTo(false);
		assertThat(pod.at("securityContext", "runAsNonRoot")).as(name).isEqualTo(true);
		assertThat(pod.at("securityContext", "seccompProfile", "type")).as(name).isEqualTo("RuntimeDefault");
		assertThat(container.at("securityContext")).as(name)
			.isEqualTo(Map.of("allowPrivilegeEscalation", false, "readOnlyRootFilesystem", true, "capabilities",
					Map.of("drop", List.of("ALL"))));
		assertThat(container.at("resources", "limits", "memory")).as(name).isNotNull();
	}

	@Test
	void theImageTheComposeFileAndThePodAgreeOnTheUser() {
		assertThat(read(Path.of("Dockerfile"))).contains("USER " + portal().at("user"));
		assertThat(portal().at("user")).isEqualTo(pod("portal").at("securityContext", "runAsUser") + ":"
				+ pod("portal").at("securityContext", "runAsGroup"));
	}

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

		assertThat(PORTAL).containsEntry("management.endpoint.health.probes.enabled", "true");
		assertThat(container.at(probe, "httpGet"))
			.isEqualTo(Map.of("path", "/actuator/health/" + group, "port", "management"));
	}

	@Test
	void theProxyAndTheContainerAskWhetherTheReplicaIsReady() {
		assertThat(proxy()).containsPattern(READINESS);
		assertThat(portal().at("healthcheck", "test").toString()).containsPattern(READINESS);
	}

	@Test
	void nobodyIsKilledBeforeWhatIsBegunIsFinished() {
		int portal = seconds(PORTAL.getProperty("spring.lifecycle.timeout-per-shutdown-phase"));
		Tree pod = pod("portal");
		int pause = (int) pod.list("containers").getFirst().at("lifecycle", "preStop", "sleep", "seconds");

		assertThat(seconds(portal().at("stop_grace_period").toString())).isGreaterThan(portal);
		assertThat((int) pod.at("terminationGracePeriodSeconds")).isGreaterThan(portal + pause);
	}

	@Test
	void theProxyWaitsLongerThanTheLongestCheck() {
		int longest = Stream.of("connect", "response", "response", "image")
			.mapToInt((step) -> seconds(PORTAL.getProperty("keydoctor.openai." + step + "-timeout")))
			.sum();

		assertThat(seconds(found(proxy(), "timeout server (\\S+)"))).isGreaterThan(longest);
	}

	@Test
	void theProxyNeverSendsAKeyTwice() {
		assertThat(proxy()).contains("http-request disable-l7-retry unless METH_GET or { method HEAD }")
			.contains("retry-on conn-failure empty-response");
	}

	@Test
	void everyVariableIsAPropertyOfThePortal() {
		Set<String> known = Settings.read().keySet().stream().map(Settings::variable).collect(Collectors.toSet());
		Set<String> used = new TreeSet<>();
		files().forEach((file) -> all(read(file), "\\b(KEYDOCTOR_[A-Z0-9_]+)").forEach(used::add));

		assertThat(used).isNotEmpty().isSubsetOf(known);
	}

	@Test
	void noFileHoldsASecretOrADefaultForOne() {
		assertThat(files()).allSatisfy((file) -> {
			assertThat(all(read(file), "^ +(\\w*(?:PASSWORD|SALT|SECRET)\\w*): *+(?!\\$\\{\\w+:\\?)\\S+"))
				.as("%s", file)
				.isEmpty();
			assertThat(all(read(file), "redis://:(?!\\$[{(]REDIS_PASSWORD)(\\S+)@")).as("%s", file).isEmpty();
		});
	}

	@Test
	void secretsOfThePodsComeFromTheSecret() {
		List<Tree> variables = Stream.of("portal", "redis")
			.flatMap((name) -> pod(name).list("containers").getFirst().list("env").stream())
			.filter((variable) -> variable.at("name").toString().matches(".*(PASSWORD|SALT)"))
			.toList();

		assertThat(variables).hasSize(3)
			.allSatisfy(
					(variable) -> assertThat(variable.at("valueFrom", "secretKeyRef", "name")).isEqualTo("key-doctor"));
	}

	@Test
	void twoReplicasStandAndOneStaysWhileNodesAreEmptied() {
		assertThat(kind("Deployment", "portal").at("spec", "replicas")).isEqualTo(2);
		assertThat(kind("Deployment", "portal").at("spec", "strategy", "rollingUpdate", "maxUnavailable")).isEqualTo(0);
		assertThat(kind("PodDisruptionBudget", "portal").at("spec", "minAvailable")).isEqualTo(1);
	}

	@Test
	void podsReachNobodyButWhomTheyNeed() {
		Tree portal = kind("NetworkPolicy", "portal");

		assertThat(kind("NetworkPolicy", "nothing-else").at("spec"))
			.isEqualTo(Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
		assertThat(kind("NetworkPolicy", "redis").at("spec", "egress")).isNull();
		assertThat(portal.tree("spec").list("egress")).flatExtracting((rule) -> rule.list("ports"))
			.extracting((port) -> port.at("port"))
			.containsExactly(53, 53, "redis", 443);
	}

	static Stream<Object[]> services() {
		return compose().tree("services")
			.map()
			.entrySet()
			.stream()
			.map((service) -> new Object[] { service.getKey(), new Tree(service.getValue()) });
	}

	static Stream<Object[]> pods() {
		return Stream.of("portal", "redis").map((name) -> new Object[] { name, pod(name) });
	}

	private static Tree portal() {
		return compose().tree("services").tree("portal-1");
	}

	private static Tree pod(String name) {
		return kind("Deployment", name).tree("spec").tree("template").tree("spec");
	}

	private static Tree kind(String kind, String name) {
		return files().filter((file) -> file.toString().contains("kubernetes"))
			.flatMap((file) -> StreamSupport.stream(yaml().loadAll(read(file)).spliterator(), false))
			.map(Tree::new)
			.filter((it) -> kind.equals(it.at("kind")) && name.equals(it.at("metadata", "name")))
			.findAny()
			.orElseThrow();
	}

	private static Tree compose() {
		return new Tree(yaml().load(read(FOLDER.resolve("compose.yaml"))));
	}

	private static String proxy() {
		return read(FOLDER.resolve("haproxy.cfg"));
	}

	private static Yaml yaml() {
		return new Yaml(new SafeConstructor(new LoaderOptions()));
	}

	private static int seconds(String duration) {
		return Integer.parseInt(found(duration, "^(\\d+)s$"));
	}

	private static String found(String text, String pattern) {
		return all(text, pattern).getFirst();
	}

	private static List<String> all(String text, String pattern) {
		return Pattern.compile(pattern, Pattern.MULTILINE)
			.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	private static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

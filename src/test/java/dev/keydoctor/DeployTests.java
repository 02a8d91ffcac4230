package dev.keydoctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.keydoctor.Deployment.all;
import static dev.keydoctor.Deployment.compose;
import static dev.keydoctor.Deployment.files;
import static dev.keydoctor.Deployment.kind;
import static dev.keydoctor.Deployment.nginx;
import static dev.keydoctor.Deployment.pod;
import static dev.keydoctor.Deployment.portal;
import static dev.keydoctor.Deployment.service;
import static dev.keydoctor.ProjectFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is deployed keeps what it promises: least rights, bounds, and no secret
 * in a file.
 */
class DeployTests {

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

	/**
	 * Whoever may attach to the JVM reads the keys of the moment, and dumps hold them.
	 */
	@Test
	void theServiceHasTheMemoryOfTheImageAndLeavesNoDump() {
		List<String> image = all(read(Path.of("Dockerfile")), "(?:^|[ \"])(-X[^ \"\\\\]+)").stream()
			.filter((option) -> !option.matches(".*(?:FreqLog|TieredStop|AOTCache).*"))
			.toList();

		assertThat(all(service(), "(?<= )(-X[^ ]+)")).containsExactlyElementsOf(image)
			.contains("-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError");
		assertThat(service()).contains("LimitCORE=0\n")
			.containsIgnoringCase("MemoryMax=" + portal().at("mem_limit") + "\n");
	}

	/** nginx writes what does not fit into its buffer to a file. */
	@Test
	void noProxyWritesAFormToAFile() {
		assertThat(all(nginx(), "client_(?:max_body|body_buffer)_size (\\S+);")).containsExactly("256k", "256k");
		assertThat(kind("Ingress", "portal").at("metadata", "annotations",
				"nginx.ingress.kubernetes.io/client-body-buffer-size"))
			.isEqualTo("256k");
	}

	@Test
	void nginxLogsNoRequest() {
		int servers = all(nginx(), "^(server) \\{").size();

		assertThat(servers).isPositive();
		assertThat(all(nginx(), "^  (access_log off);")).hasSize(servers);
		assertThat(all(nginx(), "^  (error_log stderr crit);")).hasSize(servers);
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

	/**
	 * A form whose body is awaited holds 25 KB of the heap (class histogram, 24 November
	 * 2026), and Jetty reads each line into 8 KB beyond it.
	 */
	@Test
	void theMemoryOfTheImageSuitsTheConnectionsThatItAccepts() {
		int connections = Integer.parseInt(
				all(read(Path.of("src/main/resources/application.properties")), "^server.jetty.max-connections=(\\d+)")
					.getFirst());

		assertThat((option("-Xmx") - option("-Xms")) * 1024).isGreaterThan(connections * 25);
		assertThat(option("-XX:MaxDirectMemorySize=") * 1024).isGreaterThan(connections * 8);
	}

	/** An option of the image's JVM in MB. */
	private static int option(String name) {
		return Integer.parseInt(all(read(Path.of("Dockerfile")), name + "(\\d+)m").getFirst());
	}

	/**
	 * In a network more they would have an address more, from which the replicas do not
	 * believe the proxy who the visitors are.
	 */
	@Test
	void theProxyMeetsTheReplicasOnlyWhereTheyBelieveIt() {
		Tree services = compose().tree("services");
		List<?> common = new ArrayList<>((List<?>) services.at("proxy", "networks"));
		common.retainAll((List<?>) portal().at("networks"));

		assertThat(services.at("portal-2", "networks")).isEqualTo(portal().at("networks"));
		assertThat(common).isEqualTo(List.of("front"));
		assertThat(compose().tree("networks").tree("front").tree("ipam").list("config"))
			.extracting((network) -> network.at("subnet"))
			.containsExactly(portal().at("environment", "KEYDOCTOR_LIMITS_TRUSTED_PROXIES"));
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

	/**
	 * Else each command after the first, such as those of an upgrade, would be refused.
	 */
	@Test
	void requiredVariablesStandInAFileThatGitLeavesOut() {
		String file = read(Path.of("src/deploy/compose.yaml"));

		assertThat(all(file, "^#   (\\w+)="))
			.containsExactlyInAnyOrderElementsOf(Set.copyOf(all(file, "\\$\\{(\\w+):\\?")));
		assertThat(file).contains("src/deploy/.env");
		assertThat(read(Path.of("src/docs/operate.md"))).contains("With `src/deploy/.env`");
		assertThat(read(Path.of(".gitignore"))).contains("\n.env\n");
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

	/** A cluster without a default class would leave an Ingress that names none alone. */
	@Test
	void theIngressNamesItsController() {
		assertThat(kind("Ingress", "portal").at("spec", "ingressClassName")).isNotNull();
	}

	@Test
	void podsReachNobodyButWhomTheyNeed() {
		Tree portal = kind("NetworkPolicy", "portal");

		assertThat(kind("NetworkPolicy", "nothing-else").at("spec"))
			.isEqualTo(Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
		assertThat(kind("NetworkPolicy", "redis").at("spec", "egress")).isNull();
		assertThat(portal.tree("spec").list("egress")).flatExtracting((rule) -> rule.list("ports"))
			.extracting((port) -> port.at("port"))
			.containsExactly(53, 53, 53, 53, "redis", 443);
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

}

package dev.keydoctor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files for Compose and Kubernetes and the proxy before the portal.
 */
final class Deployment {

	private static final String FOLDER = "src/deploy";

	private Deployment() {
	}

	static Tree portal() {
		return compose().tree("services").tree("portal-1");
	}

	static Tree pod(String name) {
		return kind("Deployment", name).tree("spec").tree("template").tree("spec");
	}

	static Tree kind(String kind, String name) {
		return files().filter((file) -> file.toString().contains("kubernetes"))
			.flatMap((file) -> StreamSupport.stream(yaml().loadAll(ProjectFiles.read(file)).spliterator(), false))
			.map(Tree::new)
			.filter((it) -> kind.equals(it.at("kind")) && name.equals(it.at("metadata", "name")))
			.findAny()
			.orElseThrow();
	}

	static Tree compose() {
		return new Tree(yaml().load(ProjectFiles.read(Path.of(FOLDER, "compose.yaml"))));
	}

	private static Yaml yaml() {
		return new Yaml(new SafeConstructor(new LoaderOptions()));
	}

	static String proxy() {
		return ProjectFiles.read(Path.of(FOLDER, "haproxy.cfg"));
	}

	/** What systemd starts on one server. */
	static String service() {
		return ProjectFiles.read(Path.of(FOLDER, "server/key-doctor.service"));
	}

	/** The proxy on one server. */
	static String nginx() {
		return ProjectFiles.read(Path.of(FOLDER, "server/nginx.conf"));
	}

	static List<String> all(String text, String pattern) {
		return Pattern.compile(pattern, Pattern.MULTILINE)
			.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	static Stream<Path> files() {
		return ProjectFiles.below(FOLDER);
	}

}

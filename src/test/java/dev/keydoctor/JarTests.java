package dev.keydoctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the finished jar and the list of its parts, looked at once it is packed.
 */
@Tag("jar")
class JarTests {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	/** The loader's own helper, which takes the jar apart for the image. */
	private static final String EXTRACTOR = "spring-boot-jarmode-tools-";

	/** An empty jar that only names others; Boot leaves it out. */
	private static final String STARTER = "spring-boot-starter";

	@Test
	void theSbomListsExactlyTheLibrariesOfTheJar() throws IOException {
		try (JarFile jar = jar()) {
			assertThat(listed(jar)).containsExactlyInAnyOrderElementsOf(held(jar));
		}
	}

	@Test
	void theJarStaysSmall() throws IOException {
		try (JarFile jar = jar()) {
			assertThat(Files.size(Path.of(jar.getName()))).isLessThan(56_000_000);
		}
	}

	@Test
	void anOldJavaCanReadTheLauncher() throws IOException {
		try (JarFile jar = jar()) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class"))
				.isEqualTo(KeyDoctorLauncher.class.getName());
			assertThat(javaOf(jar, KeyDoctorLauncher.class)).isEqualTo(17);
			assertThat(javaOf(jar, KeyDoctor.class)).isEqualTo(25);
		}
	}

	/** A class file holds its version behind four bytes that are always the same. */
	private static int javaOf(JarFile jar, Class<?> type) throws IOException {
		String entry = "BOOT-INF/classes/" + type.getName().replace('.', '/') + ".class";
		byte[] start = jar.getInputStream(jar.getEntry(entry)).readNBytes(8);
		return ByteBuffer.wrap(start).getShort(6) - 44;
	}

	private static JarFile jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return new JarFile(
					files.filter((file) -> file.toString().endsWith(".jar")).findFirst().orElseThrow().toFile());
		}
	}

	private static List<String> held(JarFile jar) {
		return jar.stream()
			.map((entry) -> entry.getName())
			.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
			.map((name) -> name.substring(LIBRARIES.length()))
			.filter((name) -> !name.startsWith(EXTRACTOR))
			.toList();
	}

	private static List<String> listed(JarFile jar) throws IOException {
		JsonNode parts = JsonMapper.shared()
			.readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));
		return parts.get("components")
			.valueStream()
			.filter((part) -> !part.get("name").stringValue().startsWith(STARTER))
			.map((part) -> part.get("name").stringValue() + "-" + part.get("version").stringValue() + ".jar")
			.toList();
	}

}

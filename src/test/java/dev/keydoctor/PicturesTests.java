package dev.keydoctor;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the step of the build that makes what a browser reads pictures with.
 */
class PicturesTests {

	private static final Path STEP = Path.of("src/main/pictures");

	private static final int MISSING = -1;

	@TempDir
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		int failed = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "--release", "17", "-d", classes.toString(),
					STEP.resolve("Pictures.java").toString());
		assertThat(failed).isZero();
	}

	@Test
	void aModelIsPackedAgainByteByByte() throws Exception {
		byte[] model = model("one", "", "three");

		assertThat(copy(model)).isEqualTo(model);
	}

	@Test
	void aModelIsCutByTheNumberOfAComponent() throws Exception {
		assertThat(copy(model("one", "", "three", "four"), "2")).isEqualTo(model("one", "", "", "four"));
	}

	@Test
	void withoutNpmTheBuildGoesOnAndSaysSo() throws Exception {
		assertThat(run(Map.of(), "Pictures", this.folder.toString())).isZero();
		assertThat(output()).hasToString("Pictures are left out: no npm\n");
	}

	@Test
	void theBuildGoesOnWithoutPicturesWhenNpmFails() throws Exception {
		npm("exit 1");

		assertThat(run(Map.of(), "Pictures", this.folder.toString())).isZero();
		assertThat(output()).startsWith("Pictures are left out: npm failed");
	}

	@Test
	void missingPicturesStopTheBuildWhenTheyAreRequired() throws Exception {
		assertThat(run(Map.of("PICTURES", "required"), "Pictures", this.folder.toString())).isOne();
	}

	@Test
	void theLockHoldsAHashOfWhatIsFetchedAndNoAddress() throws IOException {
		assertThat(Files.readString(STEP.resolve("package-lock.json"))).contains("\"integrity\": \"sha512-")
			.doesNotContain("http");
	}

	/** As Tesseract lays it out. */
	private static byte[] model(String... components) {
		int size = 4 + 8 * components.length;
		ByteBuffer file = ByteBuffer.allocate(size + String.join("", components).length())
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(components.length);
		for (String component : components) {
			file.putLong(component.isEmpty() ? MISSING : size);
			size += component.length();
		}
		return file.put(String.join("", components).getBytes(StandardCharsets.US_ASCII)).array();
	}

	private byte[] copy(byte[] model, String... without) throws Exception {
		Path from = Files.write(this.folder.resolve("from"), model);
		Path to = this.folder.resolve("to");
		Stream<String> command = Stream.of("TrainedData", from.toString(), to.toString());
		assertThat(run(Map.of(), Stream.concat(command, Stream.of(without)).toArray(String[]::new))).isZero();
		return Files.readAllBytes(to);
	}

	/** Runs a program of the step where nothing else is on the path. */
	private int run(Map<String, String> environment, String... command) throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		ProcessBuilder process = new ProcessBuilder(
				Stream.concat(Stream.of(java.toString(), "-cp", classes.toString()), Stream.of(command)).toList());
		process.environment().clear();
		process.environment().put("PATH", this.folder.toString());
		process.environment().putAll(environment);
		return process.redirectErrorStream(true).redirectOutput(log()).start().waitFor();
	}

	private void npm(String script) throws IOException {
		Path npm = Files.writeString(this.folder.resolve("npm"), "#!/bin/sh\n" + script + "\n");
		assertThat(npm.toFile().setExecutable(true)).isTrue();
	}

	private File log() {
		return this.folder.resolve("log").toFile();
	}

	private String output() throws IOException {
		return Files.readString(log().toPath());
	}

}

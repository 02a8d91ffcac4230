package dev.keydoctor.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of a program of the portal, with the class path of the tests. It collects
 * garbage as the image does and compiles no more than a short life is worth.
 */
final class PortalProcess implements AutoCloseable {

	private static final String END = "The program has ended";

	private final Process process;

	private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

	private final PrintWriter input;

	private PortalProcess(Process process) {
		this.process = process;
		Thread.startVirtualThread(this::listen);
		this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
	}

	static PortalProcess start(Class<?> program, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(List.of("-cp", System.getProperty("java.class.path"), program.getName()), environment, arguments);
	}

	/** Starts the finished jar, as an operator does. */
	static PortalProcess startJar(Path jar, String... arguments) throws IOException {
		return start(List.of("-jar", jar.toString()), Map.of(), arguments);
	}

	private static PortalProcess start(List<String> program, Map<String, String> environment, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
		command.addAll(program);
		command.addAll(List.of("--server.port=0", "--management.server.port=0"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		return new PortalProcess(builder.start());
	}

	/** Says something to the program. */
	void tell(String line) {
		this.input.println(line);
	}

	/** The rest of the first line that begins so. */
	String await(String beginning) throws InterruptedException {
		StringBuilder before = new StringBuilder();
		String line = this.output.take();
		while (!line.startsWith(beginning)) {
			assertThat(line).as("%s", before).isNotEqualTo(END);
			before.append(line).append('\n');
			line = this.output.take();
		}
		return line.substring(beginning.length());
	}

	/** Everything the program says until it ends by itself. */
	String outputToTheEnd() throws InterruptedException {
		StringBuilder all = new StringBuilder();
		for (String line = this.output.take(); !line.equals(END); line = this.output.take()) {
			all.append(line).append('\n');
		}
		return all.toString();
	}

	/** A program that nobody listens to would stop at its next line. */
	private void listen() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(this.output::add);
		}
		catch (IOException | UncheckedIOException ex) {
			// The program has been ended.
		}
		this.output.add(END);
	}

	/** Asks the program to end, as an operator does, and goes on listening to it. */
	void stop() {
		this.process.toHandle().destroy();
	}

	int exitCode() throws InterruptedException {
		return this.process.waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

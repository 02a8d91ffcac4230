package dev.keydoctor.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of the portal in a process of its own, with the class path of the tests.
 */
final class PortalProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private final PrintWriter input;

	private PortalProcess(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
		this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
	}

	static PortalProcess start(Class<?> program, Map<String, String> environment, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-cp",
						System.getProperty("java.class.path"), program.getName(), "--server.port=0",
						"--management.server.port=0"));
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
	String await(String beginning) throws IOException {
		StringBuilder before = new StringBuilder();
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.startsWith(beginning)) {
				return line.substring(beginning.length());
			}
			before.append(line).append('\n');
		}
		throw new IOException("The program ended without '" + beginning + "':\n" + before);
	}

	/** Everything the program says until it ends by itself. */
	String outputToTheEnd() throws IOException {
		return String.join("\n", this.output.readAllLines());
	}

	int exitCode() throws InterruptedException {
		return this.process.waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

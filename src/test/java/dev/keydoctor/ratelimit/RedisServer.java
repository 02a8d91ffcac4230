package dev.keydoctor.ratelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * A Redis of the tests' own: a process that can be stopped, killed and started again at
 * the same port. It keeps nothing on disk.
 */
final class RedisServer implements AutoCloseable {

	private static final String PASSWORD = "open-sesame";

	private final int port;

	private Process process;

	private RedisServer(int port) {
		this.port = port;
		this.process = launch(port, PASSWORD);
	}

	/** Skips the test where no Redis is installed, unless one is required. */
	static RedisServer start() {
		boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "redis-server")));
		Assumptions.assumeTrue(installed || "required".equals(System.getenv("REDIS_TESTS")),
				"no redis-server on the PATH");
		return new RedisServer(freePort());
	}

	static String address(int port) {
		return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
	}

	String address() {
		return address(this.port);
	}

	int port() {
		return this.port;
	}

	/** The process stays, its connections stay, nothing moves any more. */
	void freeze() {
		signal("-STOP");
	}

	void thaw() {
		signal("-CONT");
	}

	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	void restart() {
		restart(PASSWORD);
	}

	void restart(String password) {
		this.process = launch(this.port, password);
	}

	/** Asks it directly. */
	List<String> ask(String... command) {
		String[] start = { "redis-cli", "--no-auth-warning", "-a", PASSWORD, "-p", Integer.toString(this.port) };
		return run(Stream.concat(Stream.of(start), Stream.of(command)).toArray(String[]::new));
	}

	/** Closes the connections of all others. */
	void hangUp() {
		ask("CLIENT", "KILL", "TYPE", "normal");
	}

	/** The connections of others by their ids. */
	Set<String> clients() {
		return ask("CLIENT", "LIST").stream()
			.filter((client) -> !client.contains(" cmd=client|list "))
			.map((client) -> client.split(" ", 2)[0])
			.collect(Collectors.toSet());
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		thaw();
		kill();
	}

	private void signal(String signal) {
		run("kill", signal, Long.toString(this.process.pid()));
	}

	private static Process launch(int port, String password) {
		try {
			return new ProcessBuilder("redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save",
					"", "--requirepass", password)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			return process.inputReader().lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

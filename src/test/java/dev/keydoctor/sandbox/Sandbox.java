package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import dev.keydoctor.openai.ExampleUpstream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The real sandbox, for tests of other rooms. As in a whole portal, it has
 * {@linkplain FaultInjection faults} unless a test asks for none, as
 * {@link ReliableSandboxTest} does.
 */
public final class Sandbox implements ExampleUpstream, AutoCloseable {

	static final String SHARE = "sandbox.faults";

	private static final String SEED = "sandbox.faults-seed";

	/** Longer than any test waits for an answer. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final SandboxServer server;

	/** A sandbox with as many faults as the settings of the tests say. */
	public Sandbox() {
		this(usualShare());
	}

	private Sandbox(double share) {
		this.server = new SandboxServer(new FaultInjection(share, Long.getLong(SEED, 0)), PATIENCE);
		this.server.start();
	}

	/** A sandbox without faults, for tests that expect an exact verdict. */
	public static Sandbox faultless() {
		return new Sandbox(0);
	}

	/** Of the command line, as in a whole portal, or else of the file. */
	private static double usualShare() {
		try {
			Properties settings = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("config/application.properties"));
			return Double.parseDouble(System.getProperty(SHARE, settings.getProperty(SHARE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public URI baseUrl(String scenario) {
		return this.server.baseUrl(scenario);
	}

	@Override
	public URI statusUrl() {
		return this.server.statusUrl();
	}

	@Override
	public List<String> scenarios() {
		return this.server.scenarios();
	}

	@Override
	public void close() {
		this.server.stop();
	}

}

package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Properties;

import dev.keydoctor.openai.ExampleUpstream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The real sandbox, for tests of other rooms. It misbehaves now and then unless a test
 * asks for calm, as {@link ReliableSandboxTest} does in a whole portal.
 */
public final class Sandbox implements ExampleUpstream, AutoCloseable {

	static final String SHARE = "keydoctor.sandbox.mischief";

	private static final String SEED = "keydoctor.sandbox.mischief-seed";

	private final SandboxServer server;

	/**
	 * A sandbox that misbehaves as often as the settings of the tests say.
	 */
	public Sandbox() {
		this(usualShare());
	}

	private Sandbox(double share) {
		try {
			this.server = new SandboxServer(new Mischief(share, Long.getLong(SEED, 0)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A sandbox that never misbehaves, for tests that expect an exact verdict.
	 * @return the sandbox, to be closed
	 */
	public static Sandbox calm() {
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
	public List<String> scenarios() {
		return this.server.scenarios();
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

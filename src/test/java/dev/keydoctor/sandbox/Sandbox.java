package dev.keydoctor.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

import dev.keydoctor.openai.ExampleUpstream;

/**
 * The real sandbox, for tests of other rooms.
 */
public final class Sandbox implements ExampleUpstream, AutoCloseable {

	private final SandboxServer server;

	public Sandbox() {
		this(0);
	}

	/**
	 * A sandbox that breaks now and then.
	 * @param mischief the share of its answers that are spoilt, 0 to 1
	 */
	public Sandbox(double mischief) {
		try {
			this.server = new SandboxServer(new Mischief(mischief, 0));
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

package dev.keydoctor.openai;

import java.net.URI;
import java.util.List;

/**
 * A simulated OpenAI that answers example keys.
 */
public interface ExampleUpstream {

	/**
	 * The base address of the simulation of a scenario, without a slash at the end; the
	 * host of a region is simulated below it, such as at {@code /eu}.
	 */
	URI baseUrl(String scenario);

	/** The address of the simulation of OpenAI's status feed. */
	URI statusUrl();

	/**
	 * The names of the scenarios that can be tried, such as {@code insufficient-quota}.
	 */
	List<String> scenarios();

}

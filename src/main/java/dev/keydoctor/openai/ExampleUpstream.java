package dev.keydoctor.openai;

import java.net.URI;
import java.util.List;

/**
 * A simulated OpenAI that answers example keys.
 */
public interface ExampleUpstream {

	/**
	 * Where the simulation of a scenario is.
	 * @param scenario the part of an example key behind {@code sk-example-}
	 * @return the base address, without a slash at the end; the host of a region is
	 * simulated below it, such as at {@code /eu}
	 */
	URI baseUrl(String scenario);

	/**
	 * Where the simulation of OpenAI's status feed is.
	 * @return the address of the feed
	 */
	URI statusUrl();

	/**
	 * The scenarios that can be tried.
	 * @return their names, such as {@code insufficient-quota}
	 */
	List<String> scenarios();

}

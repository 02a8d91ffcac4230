package dev.keydoctor.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.sandbox.Reply.Delivery;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingFunction;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A repository of all scenarios, read from the {@code .http} files of this room.
 */
@Component
class Scenarios {

	private static final String HEALTHY = "healthy";

	/** What an unknown example key meets, as an unknown key would. */
	private static final String UNKNOWN = "invalid-key";

	/** What a region adds to a request line. */
	private static final Pattern REGION = Pattern.compile(" /[a-z]{2}/");

	private final Map<String, Scenario> byName = ThrowingSupplier.of(Scenarios::load).get();

	private static Map<String, Scenario> load() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:sandbox/*.http");
		return Arrays.stream(files)
			.map(ThrowingFunction.of(Scenarios::read))
			.collect(Collectors.toUnmodifiableMap(Scenario::name, Function.identity()));
	}

	List<String> names() {
		return this.byName.keySet().stream().sorted().toList();
	}

	Scenario named(String name) {
		return this.byName.getOrDefault(name, scenario(UNKNOWN));
	}

	Reply reply(String name, String requestLine) {
		return named(name).reply(requestLine)
			.or(() -> scenario(HEALTHY).reply(REGION.matcher(requestLine).replaceFirst(" /")))
			.orElseGet(() -> new Reply(404, Map.of(), "", Delivery.WHOLE));
	}

	private Scenario scenario(String name) {
		Scenario scenario = this.byName.get(name);
		if (scenario == null) {
			throw new IllegalStateException("The scenario " + name + " is missing");
		}
		return scenario;
	}

	private static Scenario read(Resource file) throws IOException {
		String name = String.valueOf(file.getFilename()).replace(".http", "");
		return Scenario.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
	}

}

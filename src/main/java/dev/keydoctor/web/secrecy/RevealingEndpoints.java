package dev.keydoctor.web.secrecy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.actuate.endpoint.ExposableEndpoint;

/**
 * The doors for operators. Some show memory, requests or settings, one lowers log levels
 * while nobody looks.
 */
final class RevealingEndpoints {

	private static final Set<String> HARMLESS = Set.of("health", "info", "metrics", "prometheus", "threaddump");

	private RevealingEndpoints() {
	}

	static Stream<String> in(Collection<? extends ExposableEndpoint<?>> endpoints) {
		return endpoints.stream()
			.map((endpoint) -> endpoint.getEndpointId().toLowerCaseString())
			.filter((id) -> !HARMLESS.contains(id))
			.sorted()
			.map((id) -> "management.endpoints.web.exposure.include opens '" + id + "': take it out");
	}

}

package dev.keydoctor.web.secrecy;

import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.actuate.endpoint.EndpointId;

/**
 * A finder of exposed actuator endpoints that show memory, requests or settings, or that
 * lower log levels while nobody looks.
 */
final class RevealingEndpoints {

	private static final Set<String> HARMLESS = Set.of("health", "info", "metrics", "prometheus", "threaddump");

	private RevealingEndpoints() {
	}

	static Stream<String> in(Stream<EndpointId> exposed) {
		return exposed.map(EndpointId::toLowerCaseString)
			.filter((id) -> !HARMLESS.contains(id))
			.sorted()
			.map((id) -> "management.endpoints.web.exposure.include opens '" + id + "': take it out");
	}

}

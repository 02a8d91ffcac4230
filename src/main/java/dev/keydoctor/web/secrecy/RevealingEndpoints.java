package dev.keydoctor.web.secrecy;

import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.actuate.endpoint.EndpointId;

/**
 * The doors for operators. Some show memory, requests or settings, one lowers log levels
 * while nobody looks.
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

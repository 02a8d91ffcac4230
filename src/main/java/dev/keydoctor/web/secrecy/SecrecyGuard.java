package dev.keydoctor.web.secrecy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.site.PortalProperties;
import dev.keydoctor.site.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.ExposableEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A check at the start that looks at the settings in force once everything is made and
 * before a port opens.
 */
@Component
class SecrecyGuard implements SmartInitializingSingleton {

	private static final String ALLOW = "keydoctor.allow-revealing-logs";

	private static final Set<String> HARMLESS_ENDPOINTS = Set.of("health", "info", "metrics", "prometheus",
			"threaddump");

	private static final Logger logger = LoggerFactory.getLogger(SecrecyGuard.class);

	private final PortalProperties portal;

	private final Environment environment;

	private final LoggingSystem loggingSystem;

	private final ObjectProvider<WebEndpointsSupplier> endpoints;

	SecrecyGuard(PortalProperties portal, Environment environment, LoggingSystem loggingSystem,
			ObjectProvider<WebEndpointsSupplier> endpoints) {
		this.portal = portal;
		this.environment = environment;
		this.loggingSystem = loggingSystem;
		this.endpoints = endpoints;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> settings = revealingSettings().toList();
		if (settings.isEmpty()) {
			return;
		}
		if (!this.portal.allowRevealingLogs()) {
			throw new SettingException("These settings",
					"would write the keys of visitors where others can read them:\n\n  " + String.join("\n  ", settings)
							+ "\n\nTo look for a fault with example keys, and never with a real one, set " + ALLOW
							+ "=true.");
		}
		logger.warn("Use no real key: {} allows that keys are written. {}", ALLOW, String.join("; ", settings));
	}

	private Stream<String> revealingSettings() {
		Stream<EndpointId> exposed = this.endpoints.stream()
			.flatMap((supplier) -> supplier.getEndpoints().stream())
			.map(ExposableEndpoint::getEndpointId);
		return Stream
			.of(RevealingProperties.in(this.environment), RevealingLevels.in(this.loggingSystem), revealing(exposed))
			.flatMap((settings) -> settings);
	}

	/**
	 * The endpoints that show memory, requests or settings, or that lower log levels
	 * while nobody looks.
	 */
	static Stream<String> revealing(Stream<EndpointId> exposed) {
		return exposed.map(EndpointId::toLowerCaseString)
			.filter((id) -> !HARMLESS_ENDPOINTS.contains(id))
			.sorted()
			.map((id) -> "management.endpoints.web.exposure.include opens '" + id + "': take it out");
	}

}

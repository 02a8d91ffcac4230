package dev.keydoctor.journey;

import dev.keydoctor.openai.FaultServer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A configuration with a {@link FaultServer} behind the portal. A test says for whom it
 * stands in by a property with {@link #ADDRESS}, and asks for the server to let it err.
 */
@TestConfiguration(proxyBeanMethods = false)
class StandIn {

	static final String ADDRESS = "${stand-in.address}";

	@Bean
	FaultServer standIn() {
		return new FaultServer();
	}

	@Bean
	DynamicPropertyRegistrar address(FaultServer standIn) {
		return (properties) -> properties.add("stand-in.address", standIn::address);
	}

}

package dev.keydoctor.web.security;

import tools.jackson.core.util.JsonRecyclerPools;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Beans for reading JSON without a trace.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	/** Buffers that are used again keep the latest text, in which a key may stand. */
	@Bean
	JsonFactoryBuilderCustomizer withoutRecycledBuffers() {
		return (factory) -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
	}

}

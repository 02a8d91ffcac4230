package dev.keydoctor.web.security;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of how JSON is read: without a trace of it in caches.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	/**
	 * Buffers that are used again keep the latest text, and the table of names keeps what
	 * stood in place of a name: a key may be in both.
	 */
	@Bean
	JsonFactoryBuilderCustomizer withoutTraces() {
		return (factory) -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
	}

}

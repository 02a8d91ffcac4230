package dev.keydoctor.site;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of Jackson that leaves nothing of what was read in its caches.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

	@Bean
	JsonFactoryBuilderCustomizer withoutTraces() {
		return JsonConfiguration::keepNothing;
	}

	/**
	 * Has Jackson keep nothing. Buffers that are used again keep the latest text, and the
	 * table of names keeps what stood in place of a name: a key may be in both.
	 */
	public static JsonFactoryBuilder keepNothing(JsonFactoryBuilder factory) {
		return factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool())
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
	}

}

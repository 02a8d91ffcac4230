package dev.keydoctor.site;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of Jackson that leaves nothing of what was read in its caches, and
 * takes nothing else for a text.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

	@Bean
	JsonFactoryBuilderCustomizer withoutTraces() {
		return JsonConfiguration::keepNothing;
	}

	/** A number in place of a text is a mistake of the sender's. */
	@Bean
	JsonMapperBuilderCustomizer textsAreTexts() {
		return (mapper) -> mapper.withCoercionConfig(LogicalType.Textual,
				(texts) -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
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

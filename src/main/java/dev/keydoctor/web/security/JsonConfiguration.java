package dev.keydoctor.web.security;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of how JSON is read: without a trace of it in caches, and each thing as
 * what it is.
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

	/** A number in place of a text is a mistake of the sender's. */
	@Bean
	JsonMapperBuilderCustomizer textsAreTexts() {
		return (mapper) -> mapper.withCoercionConfig(LogicalType.Textual,
				(texts) -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

}

package dev.keydoctor.openai;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * The observation convention of requests to OpenAI: a step of the check and how it came
 * out. Nothing of the request itself, since it carries a key.
 */
@Component
final class StepObservationConvention extends DefaultClientRequestObservationConvention {

	/** The attribute of a request that holds its step. */
	static final String STEP = "step";

	@Override
	public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
		return KeyValues.of(outcome(context), step(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
		return KeyValues.empty();
	}

	private static KeyValue step(ClientRequestObservationContext context) {
		ClientRequest request = context.getRequest();
		Object step = (request != null) ? request.attributes().get(STEP) : null;
		return KeyValue.of(STEP, (step != null) ? step.toString() : KeyValue.NONE_VALUE);
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * Constants: lists of the sentences that only OpenAI's API says, where it has several for
 * one cause.
 */
final class OpenAiMessages {

	/* Your organization must be verified to use the model … */
	static final List<String> UNVERIFIED = List.of("organization must be verified", "must be verified to use the model",
			"must be verified to stream this model", "must be verified to generate", "click on Verify Organization",
			"organization verification required", "organization is not verified");

	/* The OpenAI account associated with this API key has been deactivated. */
	static final List<String> DEACTIVATED = List.of("associated with this API key has been deactivated",
			"associated with a deactivated account", "your account was flagged for potential abuse",
			"OpenAI account has been deactivated", "access was terminated due to violation");

	/* OpenAI-Organization header should match organization for API key. */
	static final List<String> OTHER_ORGANIZATION = List.of("header should match organization for API key",
			"header should match project for API key", "access to the organization tied to the API key",
			"no such organization", "no such project");

	/* Project `proj_…` does not have access to model `…` */
	static final List<String> NO_MODEL_ACCESS = List.of("does not have access to model",
			"does not have access to the model", "model snapshot is not available for your project's geography",
			"not allowed to sample from this model", "not allowed to generate embeddings from this model");

	/* Your request was rejected by the safety system. */
	static final List<String> SAFETY_SYSTEM = List.of("rejected by the safety system",
			"rejected as a result of our safety system", "flagged as potentially violating our usage policy",
			"blocked by our content filters");

	/*
	 * This is not a chat model and thus not supported in the v1/chat/completions
	 * endpoint.
	 */
	static final List<String> OTHER_ENDPOINT = List.of("this is not a chat model", "only supported in v1/",
			"in the v1/chat/completions endpoint", "in the v1/completions endpoint", "did you mean to use v1/",
			"OpenAI API is only accessible over HTTPS", "Assistants API has been deprecated");

	private OpenAiMessages() {
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * Constants: lists of headlines of tools and names of exceptions, which tell little more
 * than a status.
 */
final class Headlines {

	static final List<String> BAD_REQUEST = List.of("bad request", "InvalidRequestError");

	static final List<String> UNAUTHORIZED = List.of("authorization failed", "authentication failed", "invalid_auth",
			"AuthenticationError", "InvokeAuthorization", "AuthenticationException", "MODEL_AUTHENTICATION",
			"unauthorized", "failed to authenticate", "invalid credentials", "AccountValidationError",
			"incorrect model credentials");

	static final List<String> FORBIDDEN = List.of("perhaps check your credentials", "permission denied", "forbidden");

	static final List<String> NOT_FOUND = List.of("resource you are requesting could not be found",
			"openai.NotFoundError", "openai.NotFoundException");

	/*
	 * "OpenAI: Rate limit reached" stands for every 429 whose code the n8n node does not
	 * know.
	 */
	static final List<String> TOO_MANY = List.of("too many requests", "rate limit exceeded", "rate limit reached",
			"ratelimit", "MODEL_RATE_LIMIT", "throttled", "rate-limited", "hit the rate limit");

	static final List<String> SERVER_ERROR = List.of("the service was not able to process your request",
			"the service failed to process your request", "InternalServerError", "TransientAiException: 5");

	static final List<String> UNAVAILABLE = List.of("service unavailable", "temporarily unavailable",
			"InvokeServerUnavailable", "server unavailable error", "overloaded", "server is busy");

	static final List<String> GATEWAY = List.of("bad gateway", "gateway timeout", "gateway timed out",
			"upstream connect error");

	static final List<String> OTHER = List.of("your request is invalid or could not be processed by the service",
			"method not allowed");

	private Headlines() {
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * Headlines of tools and names of exceptions, which tell little more than a status. The
 * first of each list is the headline of n8n.
 */
final class Headlines {

	static final List<String> BAD_REQUEST = List.of("bad request", "BadRequestError", "InvalidRequestError",
			"InvokeBadRequest");

	static final List<String> UNAUTHORIZED = List.of("authorization failed", "authentication failed",
			"invalid authentication", "invalid_auth", "AuthenticationError", "UnauthorizedException",
			"InvokeAuthorization", "AuthenticationException", "MODEL_AUTHENTICATION", "unauthorized", "failed to authenticate",
			"invalid credentials", "AccountValidationError");

	static final List<String> FORBIDDEN = List.of("perhaps check your credentials", "PermissionDeniedError",
			"PermissionDeniedException", "permission denied", "forbidden");

	static final List<String> NOT_FOUND = List.of("resource you are requesting could not be found",
			"openai.NotFoundError", "openai.NotFoundException", "errors/MODEL_NOT_FOUND");

	/*
	 * "OpenAI: Rate limit reached" stands for every 429 whose code the n8n node does not
	 * know.
	 */
	static final List<String> TOO_MANY = List.of("receiving too many requests", "OpenAI: Rate limit reached",
			"too many requests", "rate limit exceeded", "rate limit reached", "rate limit error", "RateLimitError",
			"RateLimitException", "InvokeRateLimit", "ratelimit", "MODEL_RATE_LIMIT", "throttled", "rate limited",
			"rate-limited", "hit the rate limit");

	static final List<String> SERVER_ERROR = List.of("the service was not able to process your request",
			"the service failed to process your request", "internal server error", "InternalServerError",
			"TransientAiException: 5");

	static final List<String> UNAVAILABLE = List.of("service unavailable", "ServiceUnavailableError",
			"temporarily unavailable", "InvokeServerUnavailable", "server unavailable error", "overloaded");

	static final List<String> GATEWAY = List.of("bad gateway", "gateway time-out", "gateway timeout",
			"gateway timed out", "upstream connect error");

	static final List<String> OTHER = List.of("your request is invalid or could not be processed by the service",
			"method not allowed");

	private Headlines() {
	}

}

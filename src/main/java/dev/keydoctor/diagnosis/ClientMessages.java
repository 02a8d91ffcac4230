package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * Constants: sentences that client libraries and tools say in their own words, where many
 * say the same.
 */
final class ClientMessages {

	/* The header cannot carry the key. */
	static final List<String> UNSENDABLE = List.of("illegal header value",
			"illegal character(s) in message header value", "invalid header field value",
			"invalid character in header content", "err_invalid_char", "invalid leading whitespace, reserved",
			"cannot convert argument to a ByteString", "string contains non ISO-8859-1", "is not valid header value",
			"failed to parse header value", "headers must contain only ASCII",
			"new-line characters are not allowed in header", "new-line characters in header",
			"header field value cannot include", "header field value cannnot include",
			"header may not contain more than a single header", "carriage return detected in headers",
			"invalid HTTP header field value", "invalid value: Header:Authorization",
			"header value contains prohibited", "a header value contains", "invalid characters in header",
			"header contains invalid characters", "invalid header content", "header value contains invalid",
			"is not a legal HTTP header value", "carriage return, or null byte detected", "the format of value 'Bearer",
			"invalid value for header", "has invalid value: `Bearer", "HeaderValueError", "illegal newline in header",
			"bad header value", "invalid header string", "forbidden character in header",
			"invalid Authorization header", "InvalidHeaderValue", "invalid http header value",
			"is not a valid ByteString");

	/* Where a character that cannot be encoded is one of the key. */
	static final List<String> HTTP_CODE = List.of("header", "authorization", "httpx", "http.client", "openai");

	/* Python's library changed its names between its versions. */
	static final List<String> LIBRARY_CHANGED = List.of("no longer supported in openai>=1.0.0",
			"unexpected keyword argument", "has no attribute 'ChatCompletion'", "module 'openai' has no attribute");

	/* A limit of requests or tokens for a span of time. */
	static final List<String> SOME_LIMIT = List.of("rate limit", "limit exceeded", "try again in", "concurrency limit");

	static final List<String> PER_TIME = List.of("requests per min", "tokens per min", "requests per day",
			"tokens per day", "concurrent requests");

	/* The model is no more. */
	static final List<String> MODEL_GONE = List.of("model has been deprecated", "model is deprecated",
			"model was deprecated", "model has been retired", "model has been shut down",
			"model has been discontinued");

	static final List<String> UNKNOWN_MODEL = List.of("unknown model", "invalid model", "no such model",
			"model_not_found", "unsupported model", "is not a valid model", "NotFoundError: model");

	/* No key reached the client library: these name OpenAI's key. */
	static final List<String> NO_OPENAI_KEY = List.of("Missing credentials. Please pass an `api_key`",
			"Missing credentials. Please pass one of `api_key`, `workload", "OPENAI_API_KEY environment variable",
			"OPENAI_API_KEY is not set", "OPENAI_API_KEY is not found", "OPENAI_API_KEY is not defined",
			"OPENAI_API_KEY is not provided", "OPENAI_API_KEY is not configured", "OPENAI_API_KEY is not present",
			"OPENAI_API_KEY is undefined", "please set OPENAI_API_KEY", "must set OPENAI_API_KEY",
			"to set OPENAI_API_KEY", "or set OPENAI_API_KEY", "set the OPENAI_API_KEY", "set your OPENAI_API_KEY",
			"provide OPENAI_API_KEY", "KeyError: OPENAI_API_KEY", "has no key OPENAI_API_KEY",
			"environment variable: OPENAI_API_KEY", "OPENAI_API_KEY isn't", "OPENAI_API_KEY not set",
			"OPENAI_API_KEY not found", "OPENAI_API_KEY not provided", "OPENAI_API_KEY not configured",
			"OPENAI_API_KEY not defined", "OPENAI_API_KEY non impostat", "OPENAI_API_KEY nie",
			"did not find openai_api_key", "OpenAI API key is missing", "OpenAI API key missing",
			"missing OpenAI API key", "OpenAI API key is required", "OpenAI key is missing", "OpenAI key not set",
			"OpenAI key not found", "no OpenAI API key", "no API key found for OpenAI", "OpenAI API key required",
			"OpenAI access token missing", "OpenAI or Azure OpenAI API key", "provide an OpenAI API key",
			"provide your OpenAI API key", "enter your OpenAI API key", "placeholder 'OPENAI_API_KEY'",
			"OpenAI API key is empty", "no credentials for OpenAI", "apiKey is required, but was not set",
			"at least one credential source must be specified: credential (apiKey", "empty string. (Parameter 'key')",
			"cannot be null. (Parameter 'key')", "(Parameter 'apiKey')", "ApiKeyCredential", "OPENAI_API_KEY in your",
			"OPENAI_API_KEY to your", "openai.api-key must", "spring.ai.openai.api-key", "not supplied: openai_api_key",
			"missing required input: openai", "OPENAI_API_KEY variable is not set", "OPENAI_API_KEY parameter not set",
			"OPENAI_API_KEY parameter null or not set");

	/* No key at all, whoever it is for. */
	static final List<String> NO_KEY = List.of("API key is not provided", "API key value must not be null",
			"API key is missing", "missing API key", "API key not found", "API key not configured",
			"API key is not configured", "API key not set", "API key is not set", "API key required",
			"must provide an API key", "no API key", "API key is empty", "API key missing", "API key cannot be empty",
			"API key must not be empty", "without an API key", "API key was not", "API key not provided",
			"api_key is required", "api_key must be", "node does not have any credentials", "no credentials set",
			"missing authorization header", "authorization header is missing", "authorization header missing",
			"missing bearer", "no valid model provider credentials", "api_key client option must be set",
			"no_user_key");

	/* A key that is not right, in words that OpenAI does not use. */
	static final List<String> BAD_KEY = List.of("401 invalid key", "invalid key provided", "API key invalid",
			"incorrect API key", "wrong API key", "API key is not valid", "API key not valid", "API key is incorrect",
			"API key expired", "API key has expired", "API key is expired", "expired API key",
			"API key has been revoked", "API key was revoked", "API key is disabled", "API key has been disabled",
			"your API key is wrong", "not a valid API key", "unrecognized API key", "invalid OpenAI API key",
			"invalid OpenAI key", "OpenAI key is invalid", "invalid api-key", "invalid access token", "invalid token",
			"api_key is invalid", "api key verification failed", "bad API key");

	/* Credit or quota, in words that OpenAI does not use. */
	static final List<String> SOME_QUOTA = List.of("exceeded your quota", "exceeded quota", "quota has been exceeded",
			"quota is exceeded", "quota exhausted", "quota_exceeded", "out of credits", "not enough credits",
			"no credits left", "insufficient funds", "insufficient credit", "out of quota", "InsufficientQuotaError",
			"credits exhausted", "credit exhausted", "quota limit", "usage limit", "no credit left", "over quota");

	/* Only OpenAI's parameters are meant. */
	static final List<String> UNSUPPORTED = List.of("unrecognized request argument", "not supported with this model",
			"use 'max_completion_tokens' instead", "invalid service_tier", "unsupported service_tier",
			"does not support parameter", "parameter is not supported", "does not support the parameter",
			"only the default (1) value is supported", "does not support temperature", "parameter is deprecated",
			"UnsupportedParamsError", "not supported by this model", "not supported for this model");

	/* The request itself is not well made. */
	static final List<String> BAD_REQUEST = List.of("invalid schema for", "is a required property",
			"must provide a model parameter", "must provide an 'engine'", "already has an active run",
			"invalid parameter:", "must contain the word 'json'", "could not parse the JSON body",
			"must be followed by tool messages", "must be a response to a preceding message with 'tool_calls'",
			"is required to be supplied", "image_url is only supported", "invalid file format",
			"audio file could not be decoded", "no tool output found for function call",
			"without its required following item", "no such file object", "no assistant found with id",
			"no thread found with id", "no vector store found", "previous response with id", "failed to download image",
			"timeout while downloading", "string does not match pattern", "max_tokens is too large", "is not of type",
			"invalid base64", "integer below minimum value", "decimal above maximum value", "array too long",
			"string too long", "string too short", "string_above_max_length", "invalid_function_parameters",
			"invalid_json_schema", "missing_required_parameter", "invalid_type", "invalid_value",
			"expected an object, but got", "but got a string instead", "but got an object instead", "input should be",
			"additional properties are not allowed", "we could not parse", "duplicate value for",
			"JSON body of your request", "unsupported image", "invalid_image", "items are not persisted when",
			"is not valid Latin-1", "audio file is too short", "empty array. expected",
			"exceeded your file storage quota", "audio file might be corrupted",
			"max_tokens or model output limit was reached", "supported values are:", "supported sizes are",
			"invalid file data", "unsupported MIME type");

	/* More than the model or the server takes. */
	static final List<String> TOO_LARGE = List.of("maximum context length", "maximum input length is",
			"exceeds the context window", "maximum content size limit", "request entity too large", "payload too large",
			"content too large", "input is too long", "prompt is too long", "input tokens exceed",
			"tokens must be reduced", "tokens per request", "reduce the length of the messages", "reduce your prompt",
			"reduce the length of your", "context_length_exceeded", "exceeds the model's maximum context",
			"context window exceeded", "context window exceeds", "model's context length", "too many tokens",
			"available context size", "model token limit", "the model's context window", "exceeded the maximum context",
			"exceeds maximum context", "file is too large", "file too large", "maximum allowed size",
			"message is too long", "exceeds the limit of 25");

	/* The client library itself says that no connection came about. */
	static final List<String> CONNECTION_FAILED = List.of("Connection error.", "APITimeoutError", "proxy error",
			"can't connect to api.openai.com", "cannot connect to proxy");

	/* A proxy of one's own says why it reached nobody, and answers with a status. */
	static final List<String> UNREACHED = List.of("dial tcp: lookup", "failed to verify certificate", "tunnel error",
			"SSL_do_handshake() failed", "connect() failed", "api.openai.com could not be resolved",
			"no resolver defined to resolve", "host not found in upstream", "upstream certificate verify error");

	/* Words of transport: nothing came back, unless a status stands beside them. */
	static final List<String> NETWORK = List.of("EAI_AGAIN", "getaddrinfo", "ECONNRESET", "ECONNABORTED",
			"EHOSTUNREACH", "ENETUNREACH", "EPIPE", "UND_ERR_", "socket hang up", "CERTIFICATE_VERIFY_FAILED",
			"self-signed certificate", "unable to get local issuer certificate",
			"unable to verify the first certificate", "certificate has expired", "PKIX path building failed",
			"SSLError", "ssl handshake", "SSL_connect", "SSL_ERROR", "tls handshake", "x509:", "connection timeout",
			"i/o timeout", "ReadTimeout", "ConnectTimeout", "connection refused", "connection reset",
			"connection aborted", "connection closed", "connection was closed", "failed to fetch", "fetch failed",
			"network request failed", "network error", "network is unreachable", "no route to host", "name resolution",
			"name or service not known", "no such host", "could not resolve host", "couldn't resolve host",
			"failed to resolve", "UnknownHostException", "ConnectException", "max retries exceeded with url",
			"operation was aborted due to timeout", "unexpected end of file from server", "SocketException", "curl: (",
			"urlopen error", "I/O error on POST request", "I/O error on GET request", "ResourceAccessException",
			"WebClientRequestException", "prematurely closed", "dns error: failed to lookup",
			"closed before message completed", "target machine actively refused",
			"error occurred while sending the request", "response ended prematurely", "TaskCanceledException",
			"Net::OpenTimeout", "execution expired", "Failed to open TCP connection", "end of file reached",
			"Faraday::ConnectionFailed", "php_network_getaddresses", "failed to open stream: Connection",
			"proxyconnect tcp", "server misbehaving", "while awaiting headers", "\": EOF",
			"server with the specified hostname could not be found", "network connection was lost",
			"an SSL error has occurred", "Failed host lookup", "HandshakeException", "before full header was received",
			"TimeoutException after", "can't verify SSL peers", "timeout was reached",
			"failure when receiving data from the peer", "failed to perform HTTP request", ":nxdomain", ":econnrefused",
			"TransportError", "unable to resolve host", "ClientConnectorError", "ChunkedEncodingError",
			"RemoteDisconnected", "IncompleteRead", "unexpected end of stream",
			"Trust anchor for certification path not found", "HttpTimeoutException", "header parser received no bytes",
			"SSLPeerUnverifiedException", "TypeError: terminated", "other side closed",
			"socket disconnected before secure TLS connection", "write EPROTO", "ERR_TLS_CERT_ALTNAME_INVALID",
			"couldn't connect to server", "host not found", "connection was reset", "connection lost",
			"connection was aborted", "broken pipe", "RequestError: timeout", "timeout of 0", "timed out. (",
			"TimeoutError: ", "connect error: ", "socket timeout", "stream error: stream", "ERR_CONNECTION_",
			"ERR_NAME_NOT_RESOLVED", "ERR_INTERNET_DISCONNECTED", "ERR_NETWORK", "net::ERR",
			"context deadline exceeded", "premature close", "remote end closed connection", "server disconnected",
			"incomplete chunked read", "peer closed connection", "remote name could not be resolved",
			"httpclient.timeout", "connection attempt failed", "OpenAIIoException", "OpenAIIoError",
			"cannot connect to host", "ConnectionError", "the service refused the connection",
			"connection to the server wes closed", "connection to the server was closed unexpectedly",
			"the connection cannot be established", "the DNS server returned an error", "nodename nor servname",
			"temporary failure in name", "unable to reach", "cannot reach", "could not connect to",
			"failed to connect to", "unable to connect to", "error sending request for url",
			"stream disconnected before completion", "the request was aborted: could not create", "WinError 10060",
			"WinError 10061", "NSURLErrorDomain", "dial tcp", "ERR_TUNNEL", "-2147012", "-214669", "80072ee", "80072ef",
			"80072f", "800c000");

	/* A browser refuses to let a page ask the API. */
	static final List<String> CORS = List.of("blocked by CORS policy", "Cross-Origin Request Blocked",
			"blocking a cross-origin request", "no Access-Control-Allow-Origin header",
			"CORS header Access-Control-Allow-Origin", "not allowed by Access-Control-Allow-Origin",
			"same origin policy", "Zapytanie do innej domeny zablokowane", "Richiesta multiorigine bloccata");

	/* A ChatGPT or Codex sign-in or plan. */
	static final List<String> CHATGPT = List.of("refresh token was already used", "refresh token has already been used",
			"refresh token was revoked", "refresh token has been revoked", "your refresh token",
			"access token could not be refreshed", "failed to refresh token", "chatgpt.com/backend-api",
			"chatgpt_account_missing", "when using Codex with a ChatGPT account", "Route Error (400 Invalid Session)",
			"authorization session was not initialized", "upgrade to Plus to continue", "upgrade to Pro (https",
			"you've hit your usage limit", "you have hit your usage limit",
			"you've hit your limit. Please try again after", "limite de mensagens do Codex", "limit wiadomości Codex",
			"limite di messaggi di Codex", "not included in your ChatGPT plan",
			"could not parse your authentication token", "your authentication token has expired",
			"your authentication token has been invalidated", "please try signing in again", "limit of messages",
			"hit the Free plan limit", "upgrade to Go or Plus", "limit planu Free", "limite del piano Free",
			"przejdź na ChatGPT Plus", "passa a ChatGPT Plus", "sending messages too quickly",
			"ChatGPT is at capacity");

	/* A limit on spending, in words that OpenAI does not use. */
	static final List<String> SPEND_LIMIT = List.of("spending limit", "spend limit", "monthly budget",
			"hard limit reached", "limits im openai-api-konto");

	/* A tool blames the key for whatever happened. */
	static final List<String> CATCH_ALL = List.of("network problem", "invalid API key or", "API key or endpoint",
			"check your API key and", "check your API key or", "check your API key settings",
			"double check your API key", "API key is not working", "check your credentials and",
			"check your API credentials", "verify your API key and", "verify your API key or", "check if your API key",
			"make sure your API key", "ensure your API key", "check that your API key", "check your API key is",
			"model key or incorrect", "cannot connect to the openai API. please check your settings",
			"double-check your AI settings", "unable to verify and save", "请检查api key", "请检查api密钥");

	/* A guard before the API. */
	static final List<String> CHALLENGE = List.of("attention required! | cloudflare", "you have been blocked",
			"enable javascript and cookies to continue", "challenge-platform", "cloudflare challenge", "cf-wrapper",
			"cf_chl", "cf-chl", "cf-mitigated", "error code: 1020", "error 1020", "error code: 1010",
			"error code: 1015", "blocked by cloudflare", "checking your browser", "verify you are human",
			"this site is blocked", "web page blocked", "blocked by corporate policy", "blocked by company policy",
			"blocked by network policy", "strona jest zablokowana", "strona zablokowana", "sito è bloccato",
			"sito bloccato", "unusual activity has been detected");

	/* A page where JSON was expected. */
	static final List<String> PAGE_FOR_JSON = List.of("cannot POST /", "cannot GET /", "404 page not found",
			"unknown request URL", "requires the Responses API", "must use the Responses API",
			"use the /v1/responses endpoint", "not allowed to POST on", "failed to parse URL",
			"unsupported protocol scheme", "only absolute urls are supported", "invalid URL 'None", "v1/v1/",
			"the requested URL was not found", "detail: Not Found", "isn't in the correct format",
			"expected BEGIN_OBJECT but was STRING", "JsonReader.setLenient(true)", "Unexpected JSON token at offset 0",
			"unexpected byte at position 0: 0x3C", "malformed JSON string, neither",
			"lexical error: invalid char in json text", "expected value at line 1 column 1");

	private ClientMessages() {
	}

}

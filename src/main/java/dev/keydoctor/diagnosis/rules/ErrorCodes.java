package dev.keydoctor.diagnosis.rules;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of errors that OpenAI is known to use: those of its reference and those of
 * public reports, November 2026. A report holds no other: in its address, which anybody
 * can write, a free text could be a key or somebody's telephone number. What OpenAI
 * writes only as a type, and the codes of tools and other services, are none of them,
 * though rules ask for those too.
 */
public final class ErrorCodes {

	static final Set<String> KNOWN = Set.of("access_not_enabled", "access_terminated", "account_creation_failed",
			"account_deactivated", "array_above_max_length", "array_below_min_length", "beta_api_shape_disabled",
			"billing_hard_limit_reached", "billing_limit_user_error", "billing_not_active", "chatgpt_account_missing",
			"content_filter", "content_policy_violation", "context_length_exceeded", "credit_balance_exhausted",
			"cyber_policy", "cyber_verification_precheck_failed", "decimal_above_max_value", "decimal_below_min_value",
			"empty_array", "empty_image_file", "empty_string", "failed_to_download_image", "fraud_guard",
			"http_unsupported", "identity_provider_mismatch", "image_content_policy_violation", "image_file_not_found",
			"image_file_too_large", "image_generation_user_error", "image_parse_error", "image_too_large",
			"image_too_small", "incorrect_hostname", "inference_not_authorized_error", "insufficient_quota",
			"integer_above_max_value", "integer_below_min_value", "invalid_api_key", "invalid_base64_image",
			"invalid_encrypted_content", "invalid_file", "invalid_function_parameters", "invalid_image",
			"invalid_image_file", "invalid_image_format", "invalid_image_mode", "invalid_image_url", "invalid_issuer",
			"invalid_json_schema", "invalid_language_format", "invalid_organization", "invalid_prompt",
			"invalid_request_error", "invalid_type", "invalid_value", "ip_not_authorized", "landline_disallowed",
			"method_not_supported", "mismatched_organization", "mismatched_project", "missing_required_parameter",
			"model_not_found", "moderation_blocked", "no_organization", "organization_spend_limit_exceeded",
			"organization_usage_limit_exceeded", "previous_response_not_found", "project_spend_limit_exceeded",
			"rate_limit_error", "rate_limit_exceeded", "request_forbidden", "require_sso_login", "resource_unavailable",
			"server_error", "server_is_overloaded", "service_unavailable_error", "slow_down", "string_above_max_length",
			"string_below_min_length", "token_expired", "token_invalidated", "token_limit_exceeded", "token_revoked",
			"training_not_available", "unknown_parameter", "unknown_url", "unsupported_country_region_territory",
			"unsupported_email", "unsupported_file", "unsupported_image_media_type", "unsupported_parameter",
			"unsupported_value", "usage_limit_reached", "vector_store_timeout", "voip_phone_disallowed",
			"websocket_connection_limit_reached");

	private ErrorCodes() {
	}

	/** A pattern for one of these codes, read the same by Java and by JavaScript. */
	public static String pattern() {
		return KNOWN.stream().sorted().collect(Collectors.joining("|", "(?:", ")"));
	}

	/** Whether a text is one of these codes. */
	static boolean isKnown(String text) {
		return KNOWN.contains(text);
	}

}

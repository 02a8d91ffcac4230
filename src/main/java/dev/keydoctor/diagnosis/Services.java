package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static dev.keydoctor.diagnosis.Provider.ANTHROPIC;
import static dev.keydoctor.diagnosis.Provider.AWS;
import static dev.keydoctor.diagnosis.Provider.AZURE_OPENAI;
import static dev.keydoctor.diagnosis.Provider.DASHSCOPE;
import static dev.keydoctor.diagnosis.Provider.DEEPSEEK;
import static dev.keydoctor.diagnosis.Provider.GOOGLE;
import static dev.keydoctor.diagnosis.Provider.GROQ;
import static dev.keydoctor.diagnosis.Provider.MISTRAL;
import static dev.keydoctor.diagnosis.Provider.OPENROUTER;
import static dev.keydoctor.diagnosis.Provider.OTHER;

/**
 * A table of the names and words by which other services are known. A service that serves
 * the models of others stands before those whose models it serves.
 */
final class Services {

	private static final List<Service> SERVICES = List.of(
			new Service(AZURE_OPENAI, Phrase.all(), "azure openai", "azureopenai", "azure_openai", "openai.azure",
					"cognitiveservices.azure", "AzureException", "DeploymentNotFound", "aka.ms/oai",
					"go.microsoft.com/fwlink", "The API deployment for this resource does not exist",
					"invalid subscription key or wrong API endpoint", "content management policy",
					"ResponsibleAIPolicyViolation", "services.ai.azure.com", "Azure support request",
					"Failed to process deployment", "azure_endpoint", "azure_ad_token",
					"lacks the required data action", "Public access is disabled. Please configure private endpoint",
					"exceeded call rate limit of your current", "exceeded token rate limit of your current",
					"Virtual Network/Firewall rules"),
			new Service(AWS, Phrase.all("bedrock"), "botocore", "amazonaws", "ThrottlingException",
					"calling the InvokeModel operation", "boto3", "AccessDeniedException",
					"security token included in the request is", "provided model identifier is invalid",
					"ValidationException", "on-demand throughput isn't supported"),
			new Service(OPENROUTER, Phrase.all("openrouter"), "openrouter.ai", "Provider returned error",
					"No endpoints found", "requires more credits, or fewer max_tokens", "No auth credentials found",
					"free-models-per-", "is temporarily rate-limited upstream", "No allowed providers are available",
					"401 User not found", "Key limit exceeded", "is not a valid model ID",
					"\"message\":\"User not found"),
			new Service(GROQ, Phrase.all("groq"), "api.groq.com", "groqcloud", "service tier `on_demand`",
					"Upgrade to Dev Tier", "has been decommissioned and is no longer supported", "model_decommissioned",
					"model_terms_required", "See 'failed_generation' for more details",
					"Access denied. Please check your network settings", "Rate limit reached for model `",
					"Request too large for model `"),
			new Service(DASHSCOPE, Phrase.all(), "dashscope", "aliyun", "bailian", "alibabacloud", "Model Studio",
					"Arrearage", "qwen-plus", "qwen-max", "qwen-turbo", "qwen-vl", "Throttling.RateQuota",
					"Throttling.AllocationQuota", "DataInspectionFailed", "AllocationQuota.FreeTierOnly",
					"free tier of the model has been exhausted"),
			new Service(DEEPSEEK, Phrase.all("deepseek"), "api.deepseek.com", "Authentication Fails",
					"reasoning_content", "message: Insufficient Balance", "402 Insufficient Balance"),
			new Service(MISTRAL, Phrase.all("mistral", "mixtral", "codestral"), "api.mistral.ai", "MistralAPI",
					"Service tier capacity exceeded for this model"),
			new Service(OTHER,
					Phrase.all("moonshot", "kimi", "minimax", "cerebras", "nvidia", "huggingface", "perplexity",
							"ollama", "vllm", "sglang", "lmstudio", "lm studio", "localai"),
					"siliconflow", "volcengine", "volces", "bigmodel", "zhipu", "chatglm", "qianfan", "hunyuan",
					"doubao", "baichuan", "stepfun", "console.x.ai", "api.x.ai", "grok-2", "grok-3", "grok-4",
					"grok-beta", "grok-code", "together.ai", "together.xyz", "fireworks.ai", "sambanova",
					"hf-inference", "cohere.com", "cohere.ai", "api.cohere", "CohereAPI", "CohereException", "pplx",
					"replicate.com", "llama.cpp", "xinference", "watsonx", "databricks", "cloudflare workers ai",
					"models.github.ai", "UserByModelByDay", "UserByModelByMinute", "githubcopilot", "stability.ai",
					"fal.ai", "notion.so", "api.notion", "api.telegram", "graph.facebook", "new_api_error",
					"one_api_error", "用户额度不足", "额度已用尽", "quota is not enough", "insufficient_user_quota",
					"token_quota_failed", "当前分组", "无可用渠道", "no available channel", "无效的令牌", "令牌额度", "余额不足", "欠费",
					"overdue balance", "AccountOverdue", "invalid_authentication_error", "exceeded_current_quota_error",
					"engine_overloaded_error", "suspended due to insufficient balance",
					"The API key format is incorrect", "account balance is insufficient", "No models loaded",
					"doesn't have any credits", "No API key found in request", "enable-auto-tool-choice",
					"ModelNotOpen", "Ark Console", "not available in your subscription tier", "try pulling it first",
					"Input should be a valid", "extra_forbidden", "达到使用量上限",
					"newly created team doesn't have any credits", "Exhausted balance", "docker.io",
					"message: Bad credentials", "5.7.8 Username and Password not accepted", "gguf",
					"insufficient balance", "password authentication failed for user", "pg_hba",
					"access denied for user", "MongoServerError", "pawan.krd", "grok subscription", "grok.com",
					"budget has been exceeded! current cost", "BudgetExceededError", "ExceededBudget:",
					"budget_exceeded", "crossed budget", "ccreq:", "quotaExceeded) and reason", "you have no quota",
					"premium request", "hooks.slack", "slack.com", "slack:CreateMessage",
					"has enabled or enforced an IP allow list", "IP allow list enabled", "personal access token",
					"LiteLLM_VerificationTokenTable", "Invalid proxy server token", "token_not_found_in_db",
					"LiteLLM Virtual Key", "InvalidEndpointOrModel", "the model or endpoint", "Get Cursor Pro",
					"xi-api-key", "detail: status: invalid_api_key", "detail: status: quota_exceeded",
					"message: Invalid API Key, type: invalid_request_error", "n8n AI credits",
					"n8n free OpenAI API credits", "used up your free OpenAI API credits", "Helicone-Auth",
					"telegram.error", "statusCode: 401, name: invalid_api_key", "AI Gateway requires",
					"AI Gateway credits", "storageQuotaExceeded", "Drive storage quota", "GatewayInternalServerError",
					"GatewayAuthenticationError", "task limit of your plan", "Slack error response",
					"Bad Request: chat not found", "getUpdates request", "perplexity.ai", "monthly AI Credits",
					"your GPT for Work balance", "Copilot Request Id", "woocommerce_rest_", "HuggingFaceInference",
					"actions/ai-inference", "Dify Hosted Model Provider", "provider_quota_exceeded",
					"monthly included credits for Inference", "Invalid API Key. Error Code: 0", "pull rate limit",
					"Please login first to use this node"),
			Service.withoutModels(OTHER, "elevenlabs", "deepgram", "assemblyai", "pinecone", "qdrant", "supabase",
					"tavily", "serpapi", "jina", "airtable", "twilio", "hubspot", "stripe", "firebase", "opsgenie",
					"lobehub", "brevo", "mailchimp", "sendgrid", "mailgun"),
			new Service(ANTHROPIC, Phrase.all("anthropic", "claude"), "api.anthropic.com",
					"anthropic.AuthenticationError", "anthropic.RateLimitError", "anthropic.BadRequestError",
					"anthropic.APIStatusError", "x-api-key header is required", "invalid x-api-key",
					"credit balance is too low", "overloaded_error", "exceed your organization's rate limit",
					"exceed the rate limit for your organization", "exceed your account's rate limit",
					"number of request tokens has exceeded your", "You will regain access on",
					"You have reached your specified API usage limits", "\"type\":\"error\",\"error\":{\"type\"",
					"'type': 'error', 'error': {'type'", "max_tokens: must be", "tool_result", "roles must alternate"),
			new Service(GOOGLE, Phrase.all("gemini", "AI Studio", "gemma"), "generativelanguage", "googleapis.com",
					"GoogleGenerativeAI", "google.generativeai", "google.genai", "google_genai", "genai.errors",
					"vertexai", "vertex_ai", "aiplatform", "RESOURCE_EXHAUSTED", "reason: API_KEY_INVALID",
					"API key not valid. Please pass a valid API key", "API key expired. Please renew",
					"Quota exceeded for metric", "Quota exceeded for quota metric", "ai.google.dev", "aistudio",
					"User location is not supported for the API use", "not found for API version v1",
					"FAILED_PRECONDITION", "400 INVALID_ARGUMENT", "status: INVALID_ARGUMENT", "google.api_core",
					"Your default credentials were not found", "unregistered callers", "reported as leaked",
					"Spikes in demand are usually temporary", "prepayment credits are depleted",
					"developers.google.com", "Expected OAuth 2 access token",
					"The model is overloaded. Please try again later", "\"status\": \"PERMISSION_DENIED\"",
					"\"status\": \"UNAUTHENTICATED\"", "\"status\": \"UNAVAILABLE\""));

	/* Families of models that OpenAI does not serve. */
	private static final List<String> FOREIGN_MODELS = List.of("llama", "gemma", "qwen", "deepseek", "mistral",
			"mixtral", "claude", "gemini", "kimi", "glm-", "grok", "command-r", "phi-", "yi-", "moonshot", "minimax",
			"doubao", "ernie", "hunyuan", "sonar", "nova-", "titan", "jamba", "nemotron", "gpt-oss", "gpt-neo",
			"vicuna", "falcon", "wizard", "hermes", "baichuan", "internlm", "granite", "codestral", "ministral",
			"pixtral", "magistral", "solar");

	private static final List<String> ADDRESSES = List.of("openai.com", "chatgpt.com");

	/*
	 * An address of OpenAI's stands there, not just its site, or somebody says that
	 * OpenAI said so.
	 */
	private static final List<Phrase> OPENAI = Phrase.all("api.openai.com", "help.openai.com", "openai.com/",
			"chatgpt.com", "openai returns", "openai returned", "openai responded", "openai answered", "openai replied",
			"openai says", "openai failed", "openai account has insufficient", "in your openai account",
			"your openai credit", "openai: insufficient balance", "openai error: insufficient balance",
			"openai reports", "openai api returned", "openai api responded", "openai request failed",
			"openai streaming failed");

	/*
	 * The address that a client was given; the provider of which LiteLLM tells; the
	 * variable that should hold the key of another; the credits for the AI of an app.
	 */
	private static final Pattern ANOTHER = Pattern
		.compile("(?:base_?url|api_?base)[\"']?\\s?[=:]\\s?[\"']?https?://(?![a-z0-9.-]{0,60}openai\\.com)[a-z0-9]"
				+ "|error: (?!openai|azure)[a-z_]{2,30}exception - "
				+ "|(?<![a-z0-9_])(?!openai|your|my|the)[a-z0-9]{2,20}_api_key (?:environment variable|is not set|is missing|not set|not found|is required|must be set|is not defined)"
				+ "|(?<![a-z0-9-])(?:ai credits?|crediti ai|kredyt(?:y|ów) ai)(?![a-z])");

	/* Where a request went, not just any address in the text. */
	private static final Pattern HOST = Pattern
		.compile("(?:(?:host=|enotfound |eai_again |resolve(?: host)?:? |lookup )[\"'\\[]?"
				+ "(?:https?://)?|(?:for(?: url:?)?|from|request to|connect(?:ion)? to|get|post|put|head|patch)"
				+ "[ :]{1,2}[\"'(<\\[`\\\\]{0,2}https?://)([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,6}\\.[a-z]{2,12})(?![a-z0-9.-])");

	private Services() {
	}

	/**
	 * Whose error this is, if not OpenAI's.
	 * @param text a text
	 * @param echo what OpenAI repeats of a key, or {@code null}; beside it the name of
	 * another service says nothing
	 * @return another provider, or {@code null}
	 */
	static @Nullable Provider named(SearchedText text, @Nullable Echo echo) {
		if (Phrase.anyIn(OPENAI, text)) {
			return null;
		}
		return SERVICES.stream()
			.filter((service) -> service.says(text) || (echo == null && service.isNamed(text)))
			.map(Service::provider)
			.findFirst()
			.orElse(ANOTHER.matcher(text.plain()).find() ? OTHER : null);
	}

	/**
	 * Whether a request went to a host that is not OpenAI's.
	 * @param text a plain text in lower case
	 */
	static boolean asksAnotherHost(String text) {
		return HOST.matcher(text)
			.results()
			.map((host) -> host.group(1))
			.anyMatch((host) -> !host.startsWith("api.openai.") && ADDRESSES.stream().noneMatch(host::endsWith));
	}

	/**
	 * Whose model this is, if not OpenAI's.
	 * @param model a name in lower case, or {@code null}
	 * @return another provider, or {@code null}
	 */
	static @Nullable Provider ofModel(@Nullable String model) {
		if (model == null || FOREIGN_MODELS.stream().noneMatch(model::contains)) {
			return null;
		}
		Provider named = named(SearchedText.of(model, PlainText.squeeze(model)), null);
		return (named != null) ? named : OTHER;
	}

}

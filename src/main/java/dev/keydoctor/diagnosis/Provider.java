package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * The services whose error or key something can be.
 */
public enum Provider {

	OPENAI("OpenAI"), ANTHROPIC("Anthropic"), GOOGLE("Google Gemini"), AZURE_OPENAI("Azure OpenAI"), GROQ("Groq"),

	OPENROUTER("OpenRouter"), MISTRAL("Mistral"), DEEPSEEK("DeepSeek"), AWS("AWS"), DASHSCOPE("DashScope"),

	OTHER("?");

	private final String title;

	Provider(String title) {
		this.title = title;
	}

	/**
	 * The name of the service as people write it, in any language.
	 * @return the name, a question mark for {@link #OTHER}
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The name used in JSON and messages.
	 * @return the name in lower case with hyphens, such as {@code azure-openai}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

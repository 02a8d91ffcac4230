package dev.keydoctor.diagnosis;

/**
 * An enum of the services whose error or key something can be.
 */
public enum Provider implements Coded {

	OPENAI("OpenAI"), ANTHROPIC("Anthropic"), GOOGLE("Google Gemini"), AZURE_OPENAI("Azure OpenAI"), GROQ("Groq"),

	OPENROUTER("OpenRouter"), MISTRAL("Mistral"), DEEPSEEK("DeepSeek"), AWS("AWS"), DASHSCOPE("DashScope"),

	OTHER("?");

	private final String title;

	Provider(String title) {
		this.title = title;
	}

	/**
	 * The name of the service as people write it, in any language; a question mark for
	 * {@link #OTHER}.
	 */
	public String title() {
		return this.title;
	}

}

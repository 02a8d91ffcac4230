package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * Whose service or key something is.
 */
public enum Provider {

	OPENAI, ANTHROPIC, GOOGLE, AZURE_OPENAI, GROQ, OPENROUTER, MISTRAL, DEEPSEEK, AWS, DASHSCOPE, OTHER;

	/**
	 * The name used in JSON and messages.
	 * @return the name in lower case with hyphens, such as {@code azure-openai}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

package dev.keydoctor.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the words that tools show in place of OpenAI's, made of the headlines of the
 * error pages: one such as {@code n8n: Insufficient quota detected} names its tool.
 */
public final class ToolWordings {

	/** Those with words of their own, as the headlines spell them. */
	static final List<String> TOOLS = List.of("n8n", "Make", "Home Assistant", "Python");

	private ToolWordings() {
	}

	/** Whether a headline has the words of a tool, rather than OpenAI's own. */
	public static boolean isOfATool(String headline) {
		return TOOLS.stream().anyMatch((tool) -> headline.startsWith(tool + ": "));
	}

	/**
	 * Makes the table for the error pages of one language: by tool and wording the pages
	 * of what can be behind it.
	 */
	static Map<String, Map<String, List<Page>>> of(List<Page> errors) {
		Map<String, Map<String, List<Page>>> table = new LinkedHashMap<>();
		for (String tool : TOOLS) {
			Map<String, List<Page>> wordings = new LinkedHashMap<>();
			for (Page error : errors) {
				error.head()
					.headlines()
					.stream()
					.filter((headline) -> headline.startsWith(tool + ": "))
					.map((headline) -> headline.substring(tool.length() + 2))
					.forEach((wording) -> wordings.computeIfAbsent(wording, (_) -> new ArrayList<>()).add(error));
			}
			table.put(tool, wordings);
		}
		return table;
	}

}

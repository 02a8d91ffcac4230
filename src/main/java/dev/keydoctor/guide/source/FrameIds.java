package dev.keydoctor.guide.source;

import java.util.Set;

/**
 * Constants: the ids that no heading may have, since what stands around a text has them.
 */
public final class FrameIds {

	/** What the templates and the address of the site itself use. */
	private static final Set<String> RESERVED = Set.of("again", "again-title", "answer", "beside-check", "check",
			"checked", "content", "door-check", "door-explain", "door-guides", "elsewhere", "examples",
			"examples-title", "explain", "filter", "key", "key-hint", "key-label", "key-problem", "main", "menu",
			"more", "more-title", "nearest", "next", "picture", "picture-hint", "question", "related", "search",
			"search-text", "self", "text", "text-hint", "text-problem", "thanks", "tries", "what", "wordings");

	private FrameIds() {
	}

	/**
	 * Whether an id belongs to the frame of a page, or to what MkDocs kept for itself.
	 */
	public static boolean reserve(String id) {
		return RESERVED.contains(id) || id.startsWith("__") || id.contains(":");
	}

}

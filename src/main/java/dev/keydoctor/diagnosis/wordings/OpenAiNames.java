package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.SearchedText;

/**
 * The names by which a text speaks of OpenAI, as the questions about it need them.
 */
public final class OpenAiNames {

	private static final List<Phrase> NAMES = Stream
		.concat(Stream.of("open ai", "chat gpt").map(Phrase::literal),
				Stream.of("openai", "chatgpt", "gpt-", "dall-e", "whisper").map(Phrase::of))
		.toList();

	private static final Pattern MENTIONED = Pattern
		.compile("open ?ai(?![ -]compat)|chat ?gpt|gpt-[3-9]|insufficient_quota|invalid_api_key");

	private static final Pattern CALLED = Pattern
		.compile("(?<![a-z0-9_./@-])(?:chat gpt|open ?ai(?![a-z0-9_/]|\\.[a-z0-9]|[ -]compat|[ -]kompat)|gpt-[3-9]"
				+ "|openai_(?:[a-z]{2,12}_){0,3}(?:error|limit|limited|quota|timeout)(?![a-z0-9_])"
				+ "|chatgpt(?:(?: and| or| e| i| o| lub| oraz) | ?[/&+] ?)[!\\w]|(?:(?:and|or|e|i|o|lub|oraz) |[/&+] ?)!?chatgpt(?![a-z0-9_-]))");

	private static final Pattern MEANT = Pattern.compile("open ?ai|gpt|codex");

	private OpenAiNames() {
	}

	/** Whether OpenAI or something it makes is named, as it is spelt or misread. */
	public static boolean isOpenAiOrAProductNamed(SearchedText text) {
		return Phrase.anyIn(NAMES, text);
	}

	/**
	 * Whether a sentence in lower case speaks of OpenAI in any way: by its name, that of
	 * a model, a file or a class of its client library, or a code of its own.
	 */
	public static boolean isOpenAiOrItsLibraryMentioned(String sentence) {
		return MENTIONED.matcher(sentence).find();
	}

	/** Whether a person who tells of an error means OpenAI: "GPT" is enough. */
	public static boolean isOpenAiMeant(String told) {
		return MEANT.matcher(told).find();
	}

	/**
	 * Whether a sentence in lower case names OpenAI itself, or a model of its: not its
	 * client library, with which other services with models are asked as well.
	 */
	public static boolean isOpenAiOrAModelCalled(String sentence) {
		return CALLED.matcher(sentence).find();
	}

}

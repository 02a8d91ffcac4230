package dev.keydoctor.diagnosis.wordings;

import java.util.List;

import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.SearchedText;
import org.jspecify.annotations.Nullable;

/**
 * A finder of texts that OpenAI's website, card form, phone step, identity check and
 * mails show, as {@code wordings/website.txt} lists them below the section of a guide
 * that answers them. The API never says them.
 */
public final class WebsiteMessages {

	private static final List<Message> ALL = Wordings.all("website")
		.entrySet()
		.stream()
		.map((list) -> new Message(list.getKey(), list.getValue().stream().map(Phrase::of).toList()))
		.toList();

	private WebsiteMessages() {
	}

	/**
	 * The id of the section of the guides that answers a text, or {@code null} where the
	 * text is not of the website.
	 */
	public static @Nullable String section(SearchedText text) {
		return ALL.stream().filter((message) -> message.isIn(text)).map(Message::section).findFirst().orElse(null);
	}

	/** Whether one of the texts is answered by this section. */
	public static boolean names(String section) {
		return ALL.stream().anyMatch((message) -> message.section().equals(section));
	}

	/**
	 * A record of one topic.
	 *
	 * @param section the id of the section that answers
	 * @param wordings what the website says, in any of these words
	 */
	private record Message(String section, List<Phrase> wordings) {

		boolean isIn(SearchedText text) {
			return Phrase.anyIn(this.wordings, text);
		}

	}

}

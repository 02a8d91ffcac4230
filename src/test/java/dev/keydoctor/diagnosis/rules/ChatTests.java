package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.key.Echo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a chat is split by who speaks, and nothing else is.
 */
class ChatTests {

	@Test
	void joinsWhatEachSpeakerSaysInTheOrderInWhichTheyBegin() {
		assertThat(said("Ewa: it says 401\nsince today\nTom: mine said 429\nEwa: on every call"))
			.containsExactly("it says 401\nsince today\non every call", "mine said 429\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[14:02] Ewa: 401\n[14:03] Tom: 429\n[14:05] Ewa: why?",
			"28.11.26, 20:11 - Ewa: 401\n28.11.26, 20:12 - Tom: 429\n28.11.26, 20:15 - Ewa: why?",
			"#help\nEwa (accounts): 401\nTom (IT): 429\nEwa (accounts): why?", "佐藤: 401\n田中: 429\n佐藤: why?" })
	void aChatIsKnownByWhoSpeaksAgain(String text) {
		assertThat(said(text)).hasSize(2).first().asString().contains("401");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ok works", "Fatto, ora va! Grazie", "dobra, już działa", "Solved" })
	void dropsWhatASpeakerSaidBeforeItWorked(String solved) {
		assertThat(said("Ewa: 401\nTom: make a key\nEwa: " + solved + "\nTom: 429")).containsExactly("",
				"make a key\n429");
		assertThat(said("Ewa: 401\nTom: make a key\nEwa: not " + solved + "\nTom: 429")).first()
			.asString()
			.contains("401");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ewa: it says 401\nTom: mine said 429", "Error: 401\nModel: gpt-5.6\nError: 401",
			"row 5: 429\nrow 9: 400\nrow 5: ok", "Ewa: it says 401\nEwa: and nothing else",
			"HttpClient: REQUEST\nMETHOD: POST\nHttpClient: RESPONSE\nMETHOD: POST",
			"https://api.openai.com/v1\nC:\\keys\\openai.txt" })
	void labelsAndSinglesAreNoChat(String text) {
		assertThat(said(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Ewa: n8n: Authorization failed - please check your credentials|Tom: I had insufficient_quota|AMBIGUOUS_UNAUTHORIZED
					Fede: Unsupported parameter: 'top_p' is not supported with this model.|ale: con Claude no|UNSUPPORTED_PARAMETER
					Prof: how is the lab going?|Dan: You exceeded your current quota|INSUFFICIENT_QUOTA
					Kasia: getaddrinfo EAI_AGAIN api.openai.com|Tomek: u mnie był invalid_api_key|NETWORK
					ola napisała:>getaddrinfo EAI_AGAIN api.openai.com|jan napisał:>u mnie był invalid_api_key|NETWORK
					""")
	void judgesTheErrorOfTheSpeakerWhoAsks(String asked, String answered, Verdict verdict) {
		String again = asked.substring(0, Math.max(asked.indexOf(": "), asked.indexOf(":>")) + 2) + "why?";
		String chat = String.join("\n", "From our group, please help", asked, answered, again).replace(":>", ":\n");

		assertThat(Stream.of(chat, "> " + chat.replace("\n", "\n> "), chat.replace("\n", "<br>"),
				chat.replace(' ', '\u00a0'), chat.replaceAll("(?m)^(?=\\p{L}+:)", "[14:02] ")))
			.allSatisfy((text) -> assertThat(
					RuleBooks.ruleBook().judge(new Evidence.Pasted(text), LocalDate.of(2026, 11, 21)).verdict())
				.isEqualTo(verdict));
	}

	@Test
	void givesTheEchoToTheSpeakerWhoQuotesIt() {
		Echo echo = new Echo(null, 51);
		Evidence.Pasted chat = new Evidence.Pasted(
				"Ewa: it fails\nTom: Incorrect API key provided: [key]. You can find your API key\nEwa: not mine", echo,
				TextSource.PASTE);

		assertThat(Chat.speakers(chat).map(Evidence.Pasted::echo)).containsExactly(null, echo);
	}

	private static List<String> said(String text) {
		return Chat.speakers(new Evidence.Pasted(text)).map(Evidence.Pasted::text).toList();
	}

}

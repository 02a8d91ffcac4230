package dev.keydoctor.diagnosis.key;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTests {

	private static final String RANDOM = "a7Kd93mQx0Lr5TzW2bVn".repeat(8);

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.key.RedactionCase#all")
	void takesWholeKeysOutAndKeepsWhatTellsWhoseTheyAre(RedactionCase example) {
		Redaction redaction = Redaction.of("before " + example.key() + ", after");

		assertThat(redaction.text()).isEqualTo("before " + example.left() + ", after");
		assertThat(redaction.keyFound()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.key.RedactionCase#all")
	void findsNothingMoreWhenAskedAgain(RedactionCase example) {
		Redaction once = Redaction.of("x='" + example.key() + "'\n" + example.key());

		assertThat(Redaction.of(once.text())).isEqualTo(new Redaction(once.text(), false, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-...wxyz", "sk-proj-****wxyz", "sk-AbCdE*****…*****wxyz", "sk-sk-Ab***wxyz" })
	void aMaskedKeyIsNoWholeKeyButLosesItsTail(String masked) {
		Redaction redaction = Redaction.of("Incorrect API key provided: " + masked + ". You can");

		assertThat(redaction.text()).startsWith("Incorrect API key provided: sk-")
			.contains("***")
			.doesNotContain("wxyz");
		assertThat(redaction.keyFound()).isFalse();
	}

	@Test
	void aMaskedKeyOfAnotherProviderStaysOne() {
		assertThat(Redaction.of("sk-ant-a***QAAA").text()).isEqualTo("sk-ant-***");
		assertThat(Redaction.of("sk-or-v1***...wxyz").text()).isEqualTo("sk-or-***");
	}

	@Test
	void takesAKeyOutThatIsBrokenByALineEndOrAnInvisibleCharacter() {
		String half = RANDOM.substring(0, 60);

		assertThat(Redaction.of("sk-proj-" + half + "\n   " + half + "!").text()).isEqualTo("[key removed]!");
		assertThat(Redaction.of("sk-proj-" + half + "\u200b" + half + "!").text()).isEqualTo("[key removed]!");
		assertThat(Redaction.of("b'Bearer sk-proj-" + half + "\\u200b" + half + "'").text())
			.isEqualTo("b'Bearer [key removed]'");
		assertThat(Redaction.of("sk\uff0dproj\uff0d" + half + half + "!").text()).isEqualTo("[key removed]!");
	}

	@ParameterizedTest
	@ValueSource(strings = { "KEY", " \"KEY\",\n", "OPENAI_API_KEY=KEY", "API key: KEY", "klucz API: KEY",
			"Chiave API = KEY", "Authorization: Bearer KEY", "KEY\nKEY" })
	void knowsAKeyWithNothingButItsName(String text) {
		assertThat(Stream.of("sk-proj-", "sk-", "sk-ant-", "gsk_", "AIza", "SG.", "github_pat_")
			.map((prefix) -> text.replace("KEY", prefix + RANDOM.substring(0, 60))))
			.allMatch((key) -> Redaction.of(key).isKey());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Incorrect API key provided: KEY", "KEY 401", "KEY does not work", "Nie działa KEY",
			"error: KEY", "KEY [removed] quota", "Bearer", "sk-...wxyz", "[key removed]", "API key" })
	void knowsThatAnotherWordMayTellOfAnError(String text) {
		assertThat(Redaction.of(text.replace("KEY", "sk-proj-" + RANDOM)).isKey()).isFalse();
	}

	@Test
	void takesIdsAndAddressesOutWithoutCallingThemKeys() {
		Redaction redaction = Redaction.of("org-" + RANDOM.substring(0, 24) + " proj_" + RANDOM.substring(0, 24)
				+ " anna.nowak@example.org, contact support@openai.com");

		assertThat(redaction.text())
			.isEqualTo("org-[removed] proj_[removed] [email removed], contact support@openai.com");
		assertThat(redaction.keyFound()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-example-insufficient-quota", "Authorization: Bearer YOUR_API_KEY",
			"api_key=os.environ", "task-management-system-of-2026-and-later", "OPENAI_API_KEY is not set",
			"request ID req_5d41402abc4b2a76b9719d911017c592", "429 Too Many Requests",
			"'code': 'unsupported_country_region_territory'", "C:\\Users\\anna\\n8n&amp;%20 100% \u2013 \u0430\u0431",
			"https://example.org/?q=a%20b%2Dc&x=1", "Error &quot;401&quot; \\u001b[31m \ud835\udc2c",
			"npm_lifecycle_event", "sk-YourOpenAiApiKeyGoesHere" })
	void leavesEverythingElseAlone(String text) {
		assertThat(Redaction.of(text)).isEqualTo(new Redaction(text, false, null));
	}

	@Test
	void changesNothingMoreWhateverTheText() {
		Random random = new Random(5);

		assertThat(Stream.generate(() -> splinters(random)).limit(5000)).allSatisfy((text) -> {
			String clean = Redaction.of(text).text();
			assertThat(Redaction.of(clean)).isEqualTo(new Redaction(clean, false, null));
		});
	}

	private static String splinters(Random random) {
		String[] splinters = { "sk-", "ant-", "or-v1-", "proj-", RANDOM.substring(0, 17), "***", "...", "…", "Bearer ",
				"api_key=", "token: ", "\n", "\\n", "\u200b", "org-", "eyJ", ".", "-", "_", "hf_", "AIza", " ", "'",
				"me@example.org", "&#45;", "&amp;", "%2D", "%40", "\\u002d", "\\", "\u2010", "\u0430", "\u0301",
				"&shy;", "{", "\"", "SG.", "secret_", "%", "25" };
		return random.ints(1 + random.nextInt(8), 0, splinters.length)
			.mapToObj((i) -> splinters[i])
			.collect(Collectors.joining());
	}

}

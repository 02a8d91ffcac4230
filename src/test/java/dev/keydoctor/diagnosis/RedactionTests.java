package dev.keydoctor.diagnosis;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RedactionTests {

	private static final String RANDOM = "a7Kd93mQx0Lr5TzW2bVn".repeat(8);

	@ParameterizedTest
	@MethodSource("keys")
	void takesWholeKeysOutAndKeepsWhatTellsWhoseTheyAre(String key, String left) {
		Redaction redaction = Redaction.of("before " + key + ", after");

		assertThat(redaction.text()).isEqualTo("before " + left + ", after");
		assertThat(redaction.keyFound()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("keys")
	void findsNothingMoreWhenAskedAgain(String key) {
		Redaction once = Redaction.of("x=" + key + "\n" + key);

		assertThat(Redaction.of(once.text())).isEqualTo(new Redaction(once.text(), false));
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
			"'code': 'unsupported_country_region_territory'" })
	void leavesEverythingElseAlone(String text) {
		assertThat(Redaction.of(text)).isEqualTo(new Redaction(text, false));
	}

	@Test
	void changesNothingMoreWhateverTheText() {
		Random random = new Random(5);

		assertThat(Stream.generate(() -> splinters(random)).limit(5000)).allSatisfy((text) -> {
			String clean = Redaction.of(text).text();
			assertThat(Redaction.of(clean)).isEqualTo(new Redaction(clean, false));
		});
	}

	private static String splinters(Random random) {
		String[] splinters = { "sk-", "ant-", "or-v1-", "proj-", RANDOM.substring(0, 17), "***", "...", "…", "Bearer ",
				"api_key=", "token: ", "\n", "\\n", "\u200b", "org-", "eyJ", ".", "-", "_", "hf_", "AIza", " ", "'",
				"me@example.org" };
		return random.ints(1 + random.nextInt(8), 0, splinters.length)
			.mapToObj((i) -> splinters[i])
			.collect(Collectors.joining());
	}

	private static Stream<Arguments> keys() {
		String part = RANDOM.substring(0, 74);
		return Stream.of(arguments("sk-" + "proj-" + part + "T3Blbk" + "FJ" + part, "[key removed]"),
				arguments("sk-" + RANDOM.substring(0, 48), "[key removed]"),
				arguments("sk-" + "svcacct-" + part, "[key removed]"),
				arguments("sk-" + "admin-" + part, "[key removed]"),
				arguments("sk-" + "ant-api03-" + part, "sk-ant-[removed]"),
				arguments("sk-" + "or-v1-" + part, "sk-or-v1-[removed]"),
				arguments("gsk" + "_" + part, "gsk_[removed]"),
				arguments("AI" + "za" + RANDOM.substring(0, 35), "AIza[removed]"),
				arguments("xai" + "-" + part, "xai-[removed]"),
				arguments("hf" + "_" + RANDOM.substring(0, 34), "hf_[removed]"),
				arguments("AK" + "IA" + "QWERTYUIOPASDFGH", "AKIA[removed]"),
				arguments("ghp" + "_" + RANDOM.substring(0, 36), "ghp_[removed]"),
				arguments("ey" + "J" + part + "." + part + "." + part, "eyJ[removed]"),
				arguments("Bearer " + RANDOM.substring(0, 32), "Bearer [key removed]"),
				arguments("api-key: " + RANDOM.substring(0, 32), "api-key: [key removed]"));
	}

}

package dev.keydoctor.openai;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.keydoctor.diagnosis.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ApiKeyTests {

	@Test
	void aKeyGoesIntoAHeader() {
		assertThat(ApiKey.of(Keys.PROJECT).authorization()).isEqualTo("Bearer " + Keys.PROJECT);
	}

	@Test
	void sendsOnlyTheCharactersOfKeys() {
		Stream<String> sent = IntStream.rangeClosed(0, 0x250)
			.mapToObj(Character::toString)
			.filter((character) -> ApiKey.of("sk-a" + character + "b" + Keys.MARKER).fault() == null);

		assertThat(sent.filter((character) -> character.matches("[\\x21-\\x7E]"))).hasSize(64)
			.allMatch((character) -> character.matches("[A-Za-z0-9_-]"));
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#notSent")
	void noKeyIsSentWithAFault(PastedKey example) {
		ApiKey key = ApiKey.of(example.pasted());

		assertThatIllegalStateException().isThrownBy(key::authorization)
			.withMessageMatching("A key with the fault [A-Z_]+ must not be sent");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			You exceeded your current quota, please check your plan and billing details. | true
			Forbidden - perhaps check your credentials?                                 | true
			Błąd 401: klucz jest nieprawidłowy                                           | true
			My Test Key                                                                  | false
			4111 1111 1111 1111                                                          | false
			https://platform.openai.com/api-keys                                         | false
			paste your own key here                                                      | false
			""")
	void looksLikeASentenceWhereTheFieldWasTakenForThatOfAnError(String pasted, boolean sentence) {
		assertThat(ApiKey.of(pasted).looksLikeSentence()).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4111 1111 1111 1111    | true
			4111-1111-1111-1111    | true
			+48 600 123 456        | true
			(02) 1234-5678-9       | true
			jan.kowalski@gmail.com | true
			200833                 | false
			not@all                | false
			sk-proj                | false
			12345678901234567890abcdefabcdef | false
			""")
	void looksPersonalWhereTheFieldWasTakenForThatOfAPerson(String pasted, boolean personal) {
		assertThat(ApiKey.of(pasted).looksPersonal()).isEqualTo(personal);
	}

	@Test
	void isNoSentenceWithAKeyInIt() {
		assertThat(ApiKey.of(Keys.PROJECT).looksLikeSentence()).isFalse();
		assertThat(ApiKey.of("Here is my key, what is wrong? " + Keys.PROJECT).looksLikeSentence()).isFalse();
	}

	@Test
	void aKeyNeverShowsItself() {
		ApiKey key = ApiKey.of(Keys.PROJECT);

		assertThat(key).asString().doesNotContain(Keys.PROJECT.substring(0, 8));
		assertThat(JsonMapper.shared().writeValueAsString(key)).isEqualTo("{}");
		assertThat(key).isNotInstanceOf(Serializable.class);
	}

	@Test
	void aKeyIsRecognizedOnlyByWhoeverHasThePepper() throws GeneralSecurityException {
		Mac pepper = hmac(1);
		long fingerprint = ApiKey.of(Keys.PROJECT).fingerprint(pepper);

		assertThat(ApiKey.of(" Bearer " + Keys.PROJECT).fingerprint(pepper)).isEqualTo(fingerprint);
		assertThat(ApiKey.of(Keys.ADMIN).fingerprint(pepper)).isNotEqualTo(fingerprint);
		assertThat(ApiKey.of(Keys.PROJECT).fingerprint(hmac(2))).isNotEqualTo(fingerprint);
	}

	private static Mac hmac(int pepper) throws GeneralSecurityException {
		Mac hmac = Mac.getInstance("HmacSHA256");
		hmac.init(new SecretKeySpec(new byte[] { (byte) pepper }, "HmacSHA256"));
		return hmac;
	}

	@Test
	void knowsItsKindByItsBeginning() {
		assertThat(kind(Keys.PROJECT)).isEqualTo(KeyKind.PROJECT);
		assertThat(kind(Keys.SERVICE_ACCOUNT)).isEqualTo(KeyKind.SERVICE_ACCOUNT);
		assertThat(kind(Keys.ADMIN)).isEqualTo(KeyKind.ADMIN);
		assertThat(kind(Keys.LEGACY)).isEqualTo(KeyKind.LEGACY);
		assertThat(kind("sk-example-healthy")).isEqualTo(KeyKind.EXAMPLE);
		assertThat(kind("org-something")).isEqualTo(KeyKind.OTHER);
	}

	@Test
	void looksWholeWithEnoughBehindTheMarker() {
		assertThat(Stream.of(Keys.PROJECT, Keys.SERVICE_ACCOUNT, Keys.ADMIN, Keys.LEGACY, "sk-example-healthy"))
			.allMatch((whole) -> ApiKey.of(whole).looksWhole());
		assertThat(Stream.of(Keys.PROJECT.substring(0, 80), Keys.PROJECT.substring(0, 105), Keys.PROJECT.substring(1)))
			.noneMatch((cut) -> ApiKey.of(cut).looksWhole());
	}

	private static KeyKind kind(String key) {
		return ApiKey.of(key).kind();
	}

}

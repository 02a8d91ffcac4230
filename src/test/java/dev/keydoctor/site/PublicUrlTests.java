package dev.keydoctor.site;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the public address is written as browsers write it in {@code Origin}.
 */
class PublicUrlTests {

	@ParameterizedTest
	@CsvSource({ "https://keys.example.org, https://keys.example.org",
			"https://keys.example.org:443/, https://keys.example.org",
			"HTTPS://Keys.Example.ORG//, https://keys.example.org", "http://10.0.0.1:80, http://10.0.0.1",
			"http://localhost:8080, http://localhost:8080", "https://localhost:80, https://localhost:80",
			"https://[2001:DB8::1]:8443, https://[2001:db8::1]:8443", "' ', http://host" })
	void thePublicAddressIsNormalised(String configured, String used) {
		assertThat(new PublicUrl(configured).resolve("http", "host", 80)).isEqualTo(used);
	}

	@ParameterizedTest
	@ValueSource(strings = { "keys.example.org", "//keys.example.org", "https://", "https:///", "https://a/b",
			"https://a#b", "https://a:0", "https://a:123456", "https://-a", "ftp://a", "https://a:99999",
			"https://a..b", "https://a-.b", "https://[:::::]" })
	void aTextThatIsNoAddressIsRefused(String configured) {
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new PublicUrl(configured));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-", "gsk_", "hf_" })
	void aKeyInPlaceOfTheHostIsShownNowhere(String beginning) {
		String key = beginning + "a1b2".repeat(12);

		assertThat(new PublicUrl("").resolve("http", key, 80)).isEqualTo("http://localhost");
	}

}

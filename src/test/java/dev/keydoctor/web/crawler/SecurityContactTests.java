package dev.keydoctor.web.crawler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityContactTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:34:56Z");

	@Test
	void theFileExpiresWithinAYearFromNow() {
		Instant expires = Instant.parse(field("Expires", ""));

		assertThat(expires).isBetween(NOW.plus(Duration.ofDays(90)), NOW.plus(Duration.ofDays(364)));
	}

	@Test
	void theConfiguredContactIsNamed() {
		assertThat(field("Contact", "https://example.org/report")).isEqualTo("https://example.org/report");
	}

	@Test
	void withoutAContactTheUsualMailboxOfTheHostIsNamed() {
		assertThat(field("Contact", "")).isEqualTo("mailto:security@keys.example.org");
	}

	@Test
	void aHostMayHaveAnUnderscore() {
		SecurityContact security = new SecurityContact("", Clock.fixed(NOW, ZoneOffset.UTC));

		assertThat(security.write("http://my_host:8080")).startsWith("Contact: mailto:security@my_host\n");
	}

	private static String field(String name, String contact) {
		SecurityContact security = new SecurityContact(contact, Clock.fixed(NOW, ZoneOffset.UTC));
		return security.write("https://keys.example.org:8443")
			.lines()
			.filter((line) -> line.startsWith(name + ": "))
			.findFirst()
			.orElseThrow()
			.substring(name.length() + 2);
	}

}

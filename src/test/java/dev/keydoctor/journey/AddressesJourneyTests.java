package dev.keydoctor.journey;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that try to climb out of the portal arrive at its page for what does not
 * exist.
 */
@JourneyTest
class AddressesJourneyTests {

	/** What would be reached: files of the jar, of the system, of the content. */
	private static final String[] TARGETS = { "application.properties", "etc/passwd", "guides/api-key.md" };

	private static final String[] UPWARDS = { "../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f",
			"..;/", "..;x=y/", ".%2e/", "..\\", "..%5c", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "%e0%80%ae%e0%80%ae/",
			"..%00/", "%00../", "..%u2215", "..%ef%bc%8f", "./../", "//../", ".../", "..%0d%0a/" };

	private static final String[] PLACES = { "/", "/go/", "/images/", "/css/", "/webjars/", "/pl/guides/", "/api/v1/" };

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource
	void aClimbingAddressReachesNoFile(String address) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.body()).doesNotContain("spring.application.name", "root:", "summary:");
	}

	static Stream<String> aClimbingAddressReachesNoFile() {
		return Stream.of(PLACES)
			.flatMap((place) -> Stream.of(UPWARDS)
				.flatMap((up) -> Stream.of(TARGETS)
					.flatMap((it) -> Stream.of(1, 4).map((n) -> place + up.repeat(n) + it))));
	}

	@ParameterizedTest
	@CsvSource({ "/go/../.., it, it", "/pl/../.., pl, it", "/pl/guides/../../../x, pl, en",
			"/go/..%2f..?lang=it, it, pl", "/go/%00, pl, pl", "/it/%c0%ae%c0%ae/, it, en", "/go//x, pl, pl",
			"/%2e%2e/, it, it", "/pl%2fguides, it, it" })
	void theReaderIsAnsweredInTheOwnLanguage(String address, String language, String acceptLanguage) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x",
				"Accept-Language: " + acceptLanguage);

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).contains("<html lang=\"" + language + "\"").contains("data-form=\"search\"");
	}

}

package dev.keydoctor.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show that forms are taken from our own pages only. Browsers say where a
 * form comes from: in Sec-Fetch-Site, and older ones in Origin.
 */
@ConfiguredJourneyTest
class SameOriginJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(textBlock = """
			# site       , origin                        , answer to a form without a text
			same-origin  ,                               , 422
			same-origin  , https://keys.example.org      , 422
			same-origin  , https://evil.example          , 422
			same-origin  , null                          , 422
			same-site    ,                               , 403
			same-site    , https://keys.example.org      , 403
			cross-site   ,                               , 403
			cross-site   , https://keys.example.org      , 403
			none         ,                               , 403
			none         , https://keys.example.org      , 403
			SAME-ORIGIN  , https://keys.example.org      , 403
			''           , https://keys.example.org      , 403
			             , https://keys.example.org      , 422
			             , http://keys.example.org       , 403
			             , https://keys.example.org:8443 , 403
			             , https://keys.example.org.evil , 403
			             , http://x                      , 403
			             , null                          , 403
			             ,                               , 403
			""")
	void aFormIsTakenFromOurOwnPage(String site, String origin, int status) {
		assertThat(ask("POST", site, origin)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET, 200", "HEAD, 200", "OPTIONS, 200", "POST, 403", "PUT, 405", "DELETE, 405", "PATCH, 405",
			"TRACE, 405", "BREW, 405" })
	void onlyWhatReadsIsOpenToEverybody(String method, int status) {
		assertThat(ask(method, "cross-site", "https://evil.example")).isEqualTo(status);
	}

	@Test
	void traceEchoesNothing() {
		RawExchange answer = RawExchange.send(this.port, "TRACE /pl/ HTTP/1.1", "Host: x", "X-Canary: CanaryInAHeader");

		assertThat(answer.body()).doesNotContain("CanaryInAHeader");
	}

	private int ask(String method, String site, String origin) {
		return RawExchange.send(this.port, method + " /en/explain HTTP/1.1", "Host: x",
				(site != null) ? "Sec-Fetch-Site: " + site : "A: b", (origin != null) ? "Origin: " + origin : "C: d",
				"Content-Type: application/x-www-form-urlencoded", "Content-Length: 0")
			.status();
	}

}

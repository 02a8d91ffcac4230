package dev.keydoctor.ratelimit;

import java.util.List;

import dev.keydoctor.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of who asks, whatever a header says.
 */
@Isolated
class ClientAddressTests {

	@RegisterExtension
	private final LogCapture log = new LogCapture(ClientAddress.class);

	private final ClientAddress nobodyTrusted = new ClientAddress(RateLimiterFixture.limits());

	private final ClientAddress proxiesTrusted = new ClientAddress(
			RateLimiterFixture.limits("trusted-proxies=10.0.0.0/8, 2001:db8:ffff::/48, 192.0.2.1"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			198.51.100.7        | 203.0.113.9                           | 198.51.100.7
			10.1.1.1            | -                                     | 10.1.1.1
			10.1.1.1            | 203.0.113.9                           | 203.0.113.9
			10.1.1.1            | 1.1.1.1, 203.0.113.9                  | 203.0.113.9
			10.1.1.1            | 1.1.1.1, 203.0.113.9, 10.2.2.2        | 203.0.113.9
			10.1.1.1            | 1.1.1.1,203.0.113.9,10.2.2.2,192.0.2.1 | 203.0.113.9
			10.1.1.1            | 10.2.2.2, 10.3.3.3                    | 10.2.2.2
			10.1.1.1            | 203.0.113.9, garbage                  | 10.1.1.1
			10.1.1.1            | 203.0.113.9, garbage, 10.2.2.2        | 10.2.2.2
			10.1.1.1            | garbage, 203.0.113.9                  | 203.0.113.9
			10.1.1.1            | 203.0.113.9,                          | 203.0.113.9
			10.1.1.1            | ''                                    | 10.1.1.1
			10.1.1.1            | ','                                   | 10.1.1.1
			10.1.1.1            | unknown                               | 10.1.1.1
			10.1.1.1            | _hidden                               | 10.1.1.1
			10.1.1.1            | localhost                             | 10.1.1.1
			10.1.1.1            | 203.0.113.999                         | 10.1.1.1
			10.1.1.1            | 203.0.113.9:4711                      | 203.0.113.9
			10.1.1.1            | [2001:db8::1]:4711                    | 2001:db8:0:0:0:0:0:1
			10.1.1.1            | 2001:db8::1                           | 2001:db8:0:0:0:0:0:1
			10.1.1.1            | ::ffff:203.0.113.9                    | 203.0.113.9
			10.1.1.1            | ::ffff:10.2.2.2                       | 10.2.2.2
			[2001:db8:ffff::2]  | 203.0.113.9                           | 203.0.113.9
			2001:db8:fffe::2    | 203.0.113.9                           | 2001:db8:fffe:0:0:0:0:2
			[fe80::1%eth0]      | -                                     | fe80:0:0:0:0:0:0:1
			[fe80::1%br-1a2b.7] | -                                     | fe80:0:0:0:0:0:0:1
			::ffff:10.1.1.1     | 203.0.113.9                           | 203.0.113.9
			192.0.2.1           | 203.0.113.9                           | 203.0.113.9
			192.0.2.2           | 203.0.113.9                           | 192.0.2.2
			""")
	void isTheNearestThatNoTrustedProxyHas(String peer, String told, String client) {
		MockHttpServletRequest request = RateLimiterFixture.from(peer);
		if (told != null) {
			request.addHeader("X-Forwarded-For", told);
		}

		assertThat(this.proxiesTrusted.resolve(request).getHostAddress()).isEqualTo(client);
	}

	@Test
	void readsSeveralHeadersAsOne() {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		request.addHeader("X-Forwarded-For", "1.1.1.1");
		request.addHeader("X-Forwarded-For", "203.0.113.9");
		request.addHeader("X-Forwarded-For", "10.2.2.2");

		assertThat(this.proxiesTrusted.resolve(request).getHostAddress()).isEqualTo("203.0.113.9");
	}

	@ParameterizedTest
	@CsvSource({ "X-Real-IP, 203.0.113.9", "Forwarded, for=203.0.113.9", "Client-IP, 203.0.113.9" })
	void readsNoOtherHeader(String header, String value) {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		request.addHeader(header, value);

		assertThat(this.proxiesTrusted.resolve(request).getHostAddress()).isEqualTo("10.1.1.1");
	}

	@Test
	void isWhoeverIsConnectedWhereNobodyIsTrusted() {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		request.addHeader("X-Forwarded-For", "203.0.113.9");

		assertThat(this.nobodyTrusted.resolve(request).getHostAddress()).isEqualTo("10.1.1.1");
	}

	@Test
	void tellsTheOperatorOnceThatAProxyIsNotTrusted() {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		request.addHeader("X-Forwarded-For", "203.0.113.9");

		List.of(1, 2, 3).forEach((time) -> this.nobodyTrusted.resolve(request));

		assertThat(this.log.lines()).singleElement()
			.asString()
			.contains("is not trusted", "keydoctor.limits.trusted-proxies", "share one budget")
			.doesNotContain("10.1.1.1", "203.0.113.9");
	}

	@Test
	void tellsTheOperatorOnceThatATrustedProxyDoesNotSayWhoAsks() {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");

		List.of(1, 2, 3).forEach((time) -> this.proxiesTrusted.resolve(request));

		assertThat(this.log.lines()).singleElement()
			.asString()
			.contains("without X-Forwarded-For", "keydoctor.limits.trusted-proxies", "share one budget")
			.doesNotContain("10.1.1.1");
	}

	@Test
	void tellsTheOperatorNothingWhereAllIsWell() {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		this.nobodyTrusted.resolve(request);
		request.addHeader("X-Forwarded-For", "203.0.113.9");
		this.proxiesTrusted.resolve(request);

		assertThat(this.log.lines()).isEmpty();
	}

}

package dev.keydoctor.ratelimit;

import java.net.InetAddress;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fuzz target that runs over its saved inputs with every build; {@code JAZZER_FUZZ=1}
 * looks for more.
 */
class ClientAddressFuzzTests {

	private final ClientAddress nobodyTrusted = new ClientAddress(RateLimiterFixture.limits());

	private final ClientAddress everybodyTrusted = new ClientAddress(
			RateLimiterFixture.limits("trusted-proxies=0.0.0.0/1, 128.0.0.0/1, ::/1, 8000::/1"));

	@FuzzTest(maxDuration = "2m")
	void whateverAHeaderSaysThereIsAnAddress(FuzzedDataProvider data) {
		MockHttpServletRequest request = RateLimiterFixture.from("10.1.1.1");
		request.addHeader("X-Forwarded-For", data.consumeRemainingAsString());

		assertThat(this.nobodyTrusted.resolve(request)).isEqualTo(InetAddress.ofLiteral("10.1.1.1"));
		assertThat(Network.hostPrefix(this.everybodyTrusted.resolve(request))
			.contains(this.everybodyTrusted.resolve(request))).isTrue();
	}

}

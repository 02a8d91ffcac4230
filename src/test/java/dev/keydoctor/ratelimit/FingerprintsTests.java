package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Fingerprints.History;
import dev.keydoctor.ratelimit.Fingerprints.SeenKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintsTests {

	private final InetAddress somewhere = InetAddress.ofLiteral("203.0.113.9");

	private final SetClock clock = new SetClock();

	private final Fingerprints fingerprints = new Fingerprints(this.clock::nanoTime);

	@Test
	void areForgottenTenMinutesAfterTheLastCheck() {
		SeenKey key = this.fingerprints.recognize(this.somewhere, (pepper) -> 7);
		assertThat(this.fingerprints.history(key)).isEqualTo(History.NEW);

		this.fingerprints.remember(key, History.KNOWN);
		this.clock.pass(Duration.ofMinutes(9));
		assertThat(this.fingerprints.history(key)).isEqualTo(History.KNOWN);

		this.clock.pass(Duration.ofMinutes(10));
		assertThat(this.fingerprints.history(key)).isEqualTo(History.NEW);
	}

	@Test
	void areMadeWithAnotherPepperEveryHour() {
		Set<String> peppers = new HashSet<>();
		for (int minute = 0; minute < 180; minute++) {
			this.fingerprints.recognize(this.somewhere, (hmac) -> {
				peppers.add(HexFormat.of().formatHex(hmac.doFinal()));
				return 0;
			});
			this.clock.pass(Duration.ofMinutes(1));
		}

		assertThat(peppers).hasSize(3);
	}

	@Test
	void doNotShowThemselves() {
		assertThat(this.fingerprints.recognize(this.somewhere, (pepper) -> 4711)).asString().doesNotContain("4711");
		assertThat(new TokenRequest(Limit.SAME_KEY, "4711", BandwidthSpec.of("1 a day"))).asString()
			.doesNotContain("4711");
	}

}

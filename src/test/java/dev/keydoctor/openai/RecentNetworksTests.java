package dev.keydoctor.openai;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentNetworksTests {

	private long now;

	private final RecentNetworks networks = new RecentNetworks(Duration.ofNanos(30), () -> this.now);

	@Test
	void knowsANetworkUntilItsTimeIsOver() {
		assertThat(this.networks.add(1)).isTrue();
		this.now = 29;
		assertThat(this.networks.add(1)).isFalse();
		assertThat(this.networks.add(2)).isTrue();
		this.now = 30;
		assertThat(this.networks.add(1)).isTrue();
		assertThat(this.networks.add(2)).isFalse();
	}

	@Test
	void forgetsTheOldestWhereThereAreTooMany() {
		LongStream.rangeClosed(0, RecentNetworks.MOST).forEach(this.networks::add);

		assertThat(this.networks.add(RecentNetworks.MOST)).isFalse();
		assertThat(this.networks.add(1)).isFalse();
		assertThat(this.networks.add(0)).isTrue();
	}

}

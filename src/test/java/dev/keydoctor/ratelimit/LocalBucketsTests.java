package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.keydoctor.ratelimit.Outcome.Refused;
import dev.keydoctor.ratelimit.Outcome.Taken;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalBucketsTests {

	private static final Allowance ONE = Allowance.of("1, then 1 per 1h");

	private final SetClock clock = new SetClock();

	private final LocalBuckets buckets = new LocalBuckets(this.clock);

	@Test
	void aFloodOfAddressesPushesOutNothingThatCountsForEverybody() {
		List<Charge> everybody = List.of(new Charge(Limit.DAY, "", Allowance.of("1 a day")));
		assertThat(this.buckets.take(everybody)).isEqualTo(new Taken());

		IntStream.range(0, 500_000)
			.forEach((i) -> this.buckets.take(List.of(new Charge(Limit.TEXTS, Integer.toString(i), ONE))));

		assertThat(this.buckets.take(everybody)).isInstanceOf(Refused.class);
	}

	@Test
	void whatIsTakenTogetherIsTakenAllOrNotAtAll() {
		Charge first = new Charge(Limit.ADDRESS, "a", ONE);
		Charge second = new Charge(Limit.NETWORK, "b", ONE);
		assertThat(this.buckets.take(List.of(second))).isEqualTo(new Taken());

		assertThat(this.buckets.take(List.of(first, second)))
			.isEqualTo(new Refused(Limit.NETWORK, Duration.ofHours(1)));

		assertThat(this.buckets.take(List.of(first))).isEqualTo(new Taken());
	}

	@Test
	void whatBelongsToAKeyIsForgottenAfterTenMinutes() {
		List<Charge> key = List.of(new Charge(Limit.SAME_KEY, "1a2b", ONE));
		List<Charge> address = List.of(new Charge(Limit.ADDRESS, "a", ONE));
		assertThat(this.buckets.take(key)).isEqualTo(new Taken());
		assertThat(this.buckets.take(address)).isEqualTo(new Taken());

		this.clock.pass(Duration.ofMinutes(9));
		assertThat(this.buckets.take(key)).isInstanceOf(Refused.class);
		this.clock.pass(Duration.ofMinutes(11));

		assertThat(this.buckets.take(key)).isEqualTo(new Taken());
		assertThat(this.buckets.take(address)).isInstanceOf(Refused.class);
	}

}

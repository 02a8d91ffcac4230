package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalBucketsTests {

	private static final BandwidthSpec ONE = BandwidthSpec.of("1, then 1 per 1h");

	private static final int MOST = 1000;

	private final SetClock clock = new SetClock();

	private final LocalBuckets buckets = new LocalBuckets(this.clock, this.clock::nanoTime, MOST);

	@Test
	void aFloodOfAddressesPushesOutNothingThatCountsForEverybody() {
		List<TokenRequest> everybody = List.of(new TokenRequest(Limit.DAY, "", BandwidthSpec.of("1 a day")));
		assertThat(this.buckets.consume(everybody)).isInstanceOf(Granted.class);

		IntStream.range(0, 3 * MOST)
			.forEach((i) -> this.buckets.consume(List.of(new TokenRequest(Limit.TEXTS, Integer.toString(i), ONE))));

		assertThat(this.buckets.consume(everybody)).isInstanceOf(Rejected.class);
	}

	@Test
	void neverHoldsMoreThanItsBound() {
		IntStream.range(0, 3 * MOST)
			.forEach((i) -> this.buckets.consume(List.of(new TokenRequest(Limit.TEXTS, Integer.toString(i), ONE))));

		assertThat(this.buckets.size()).isEqualTo(MOST);
	}

	@Test
	void theBucketThatIsUsedUpMostIsForgottenLast() {
		BandwidthSpec three = BandwidthSpec.of("3, then 1 per 1h");
		List<TokenRequest> usedUp = List.of(new TokenRequest(Limit.TEXTS, "used up", three));
		IntStream.range(0, 3).forEach((i) -> this.buckets.consume(usedUp));

		IntStream.range(0, 3 * MOST)
			.forEach((i) -> this.buckets.consume(List.of(new TokenRequest(Limit.TEXTS, Integer.toString(i), three))));

		assertThat(this.buckets.consume(usedUp)).isInstanceOf(Rejected.class);
	}

	@Test
	void aFullBucketIsForgottenAtOnce() {
		List<TokenRequest> request = List.of(new TokenRequest(Limit.TEXTS, "a", ONE));
		this.buckets.consume(request);
		assertThat(this.buckets.size()).isEqualTo(1);
		this.buckets.refund(request);
		assertThat(this.buckets.size()).isZero();

		this.buckets.consume(request);
		this.clock.pass(Duration.ofHours(1));
		assertThat(this.buckets.size()).isZero();
	}

	@Test
	void aRefusalLeavesNothingBehind() {
		TokenRequest network = new TokenRequest(Limit.LOCAL_NETWORK, "n", ONE);
		this.buckets.consume(List.of(network));

		IntStream.range(0, 1000)
			.forEach((i) -> this.buckets.consume(List.of(new TokenRequest(Limit.TEXTS, "" + i, ONE), network)));

		assertThat(this.buckets.size()).isEqualTo(1);
	}

	@Test
	void aReserveIsLeftToOthers() {
		TokenRequest all = new TokenRequest(Limit.EVERYBODY, "", BandwidthSpec.of("4, then 1 per 1h"));
		List<TokenRequest> modest = List.of(all.leaving(0.5));

		this.buckets.consume(modest);
		this.buckets.consume(modest);

		assertThat(this.buckets.consume(modest)).isEqualTo(new Rejected(Limit.EVERYBODY, Duration.ofHours(1)));
		assertThat(this.buckets.consume(List.of(all))).isInstanceOf(Granted.class);
		assertThat(this.buckets.consume(List.of(all))).isInstanceOf(Granted.class);
		assertThat(this.buckets.consume(List.of(all))).isEqualTo(new Rejected(Limit.EVERYBODY, Duration.ofHours(1)));
	}

	@Test
	void tokensAreTakenTogetherOrNotAtAll() {
		TokenRequest first = new TokenRequest(Limit.ADDRESS, "a", ONE);
		TokenRequest second = new TokenRequest(Limit.NETWORK, "b", ONE);
		assertThat(this.buckets.consume(List.of(second))).isInstanceOf(Granted.class);

		assertThat(this.buckets.consume(List.of(first, second)))
			.isEqualTo(new Rejected(Limit.NETWORK, Duration.ofHours(1)));

		assertThat(this.buckets.consume(List.of(first))).isInstanceOf(Granted.class);
	}

	@Test
	void theBucketOfAKeyIsForgottenAfterTenMinutes() {
		List<TokenRequest> key = List.of(new TokenRequest(Limit.SAME_KEY, "1a2b", ONE));
		List<TokenRequest> address = List.of(new TokenRequest(Limit.ADDRESS, "a", ONE));
		assertThat(this.buckets.consume(key)).isInstanceOf(Granted.class);
		assertThat(this.buckets.consume(address)).isInstanceOf(Granted.class);

		this.clock.pass(Duration.ofMinutes(9));
		assertThat(this.buckets.consume(key)).isInstanceOf(Rejected.class);
		this.clock.pass(Duration.ofMinutes(11));

		assertThat(this.buckets.consume(key)).isInstanceOf(Granted.class);
		assertThat(this.buckets.consume(address)).isInstanceOf(Rejected.class);
	}

}

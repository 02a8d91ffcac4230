package dev.keydoctor.web.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the cache holds on to, and for how long.
 */
class ResponseCacheTests {

	private static final int MEGABYTE = 1024 * 1024;

	private final AtomicLong nanos = new AtomicLong();

	private final ResponseCache cache = new ResponseCache(this.nanos::get);

	@Test
	void keepsWhatFits() {
		this.cache.put(at("/a"), response(10 * MEGABYTE));
		this.cache.put(at("/b"), response(10 * MEGABYTE));

		assertThat(this.cache.get(at("/a"))).isNotNull();
		assertThat(this.cache.get(at("/b"))).isNotNull();
	}

	@Test
	void neverTakesMoreThanItsBound() {
		IntStream.range(0, 50).forEach((number) -> this.cache.put(at("/" + number), response(MEGABYTE)));

		assertThat(kept(50)).isBetween(25L, 31L);
	}

	@Test
	void countsLongAddressesAndHeadersToo() {
		IntStream.range(0, 5000).forEach((number) -> this.cache.put(at("/" + number + "x".repeat(8000)), response(0)));

		assertThat(IntStream.range(0, 5000).filter((number) -> has("/" + number + "x".repeat(8000))).count())
			.isLessThan(2000);
	}

	@Test
	void holdsABoundedNumberOfEmptyResponses() {
		int many = 2 * ResponseCache.MOST_BYTES / ResponseCache.ENTRY;

		IntStream.range(0, many).forEach((number) -> this.cache.put(at("/" + number), response(0)));

		assertThat(kept(many)).isLessThan(many / 2);
	}

	@Test
	void aResponseThatIsAskedForOftenOutlivesAFlood() {
		this.cache.put(at("/often"), response(MEGABYTE));
		IntStream.range(0, 20).forEach((visit) -> this.cache.get(at("/often")));

		IntStream.range(0, 200).forEach((number) -> this.cache.put(at("/" + number), response(MEGABYTE)));

		assertThat(this.cache.get(at("/often"))).isNotNull();
	}

	@Test
	void forgetsWhenTheLifetimeIsOver() {
		this.cache.put(at("/a"), CachedResponse.of(HttpFields.EMPTY, new byte[10], Duration.ofHours(1)));

		this.nanos.set(Duration.ofMinutes(59).toNanos());
		assertThat(this.cache.get(at("/a"))).isNotNull();
		this.nanos.set(Duration.ofMinutes(61).toNanos());
		assertThat(this.cache.get(at("/a"))).isNull();
	}

	private long kept(int number) {
		return IntStream.range(0, number).filter((it) -> has("/" + it)).count();
	}

	private boolean has(String path) {
		return this.cache.get(at(path)) != null;
	}

	private static ResponseCache.Address at(String path) {
		return new ResponseCache.Address("http://localhost", path);
	}

	private static CachedResponse response(int bytes) {
		return new CachedResponse(EncodedBody.of(HttpFields.EMPTY, "tag", new byte[bytes]), null,
				CachePolicy.UNTIL_THE_CONTENT_CHANGES);
	}

}

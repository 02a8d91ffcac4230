package dev.keydoctor.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the finished responses of one catalog, by address, bounded by the memory
 * that it takes. All pages in all languages take about a fifth of it.
 */
final class ResponseCache {

	/** The bytes of the heap that all entries may take together. */
	static final int MOST_BYTES = 32 * 1024 * 1024;

	/** What an entry's own objects take; it also bounds the number of entries. */
	static final int ENTRY = 1024;

	private final Cache<Address, CachedResponse> responses;

	ResponseCache(Ticker ticker) {
		this.responses = Caffeine.newBuilder()
			.maximumWeight(MOST_BYTES)
			.weigher(ResponseCache::weight)
			.expireAfter(Expiry.creating((Address address, CachedResponse response) -> response.lifetime()))
			.ticker(ticker)
			.executor(Runnable::run)
			.build();
	}

	private static int weight(Address address, CachedResponse response) {
		return ENTRY + 2 * (address.origin().length() + address.path().length()) + response.weight();
	}

	@Nullable CachedResponse get(Address address) {
		return this.responses.getIfPresent(address);
	}

	void put(Address address, CachedResponse response) {
		this.responses.put(address, response);
	}

	/**
	 * A record of where a response is found.
	 *
	 * @param origin scheme, host and port, which stand in a page's links to itself
	 * @param path the path, spelled in the only way in which it is kept
	 */
	record Address(String origin, String path) {
	}

}

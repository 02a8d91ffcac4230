package dev.keydoctor.web.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.keydoctor.guide.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * The answers made of one catalog, by address. All pages in all languages take a quarter
 * of its room; whoever fills it with made-up host names empties it.
 */
final class ResponseCache {

	private static final long ROOM = 32 * 1024 * 1024L;

	private final Catalog catalog;

	private final Map<Address, CachedResponse> answers = new ConcurrentHashMap<>();

	ResponseCache(Catalog catalog) {
		this.catalog = catalog;
	}

	Catalog catalog() {
		return this.catalog;
	}

	@Nullable CachedResponse get(Address address) {
		return this.answers.get(address);
	}

	void keep(Address address, CachedResponse answer) {
		long taken = this.answers.values().stream().mapToLong(CachedResponse::size).sum();
		if (taken + answer.size() > ROOM) {
			this.answers.clear();
		}
		this.answers.put(address, answer);
	}

	/**
	 * Where an answer stands.
	 *
	 * @param portal scheme, host and port, which stand in a page's links to itself
	 * @param path the path on it
	 */
	record Address(String portal, String path) {
	}

}

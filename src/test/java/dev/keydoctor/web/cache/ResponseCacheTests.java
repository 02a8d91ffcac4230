package dev.keydoctor.web.cache;

import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.Catalog;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finished answers are kept as long as there is room.
 */
class ResponseCacheTests {

	private static final ResponseCache.Address A = new ResponseCache.Address("http://localhost", "/a");

	private static final ResponseCache.Address B = new ResponseCache.Address("http://localhost", "/b");

	private final ResponseCache shelf = new ResponseCache(new Catalog(List.of(), List.of(), List.of(), Map.of()));

	@Test
	void keepsWhatFits() {
		this.shelf.keep(A, ofMegabytes(10));
		this.shelf.keep(B, ofMegabytes(10));

		assertThat(this.shelf.get(A)).isNotNull();
		assertThat(this.shelf.get(B)).isNotNull();
	}

	@Test
	void makesRoomForTheNewest() {
		this.shelf.keep(A, ofMegabytes(20));
		this.shelf.keep(B, ofMegabytes(20));

		assertThat(this.shelf.get(A)).isNull();
		assertThat(this.shelf.get(B)).isNotNull();
	}

	private static CachedResponse ofMegabytes(int megabytes) {
		byte[] bytes = new byte[megabytes * 1024 * 1024];
		return new CachedResponse(EncodedBody.of(HttpFields.EMPTY, "tag", bytes), null);
	}

}

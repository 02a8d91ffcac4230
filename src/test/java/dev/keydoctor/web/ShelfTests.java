package dev.keydoctor.web;

import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.Catalog;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finished answers are kept as long as there is room.
 */
class ShelfTests {

	private final Shelf shelf = new Shelf(new Catalog(List.of(), List.of(), List.of(), Map.of()));

	@Test
	void keepsWhatFits() {
		this.shelf.keep("a", ofMegabytes(10));
		this.shelf.keep("b", ofMegabytes(10));

		assertThat(this.shelf.get("a")).isNotNull();
		assertThat(this.shelf.get("b")).isNotNull();
	}

	@Test
	void makesRoomForTheNewest() {
		this.shelf.keep("a", ofMegabytes(20));
		this.shelf.keep("b", ofMegabytes(20));

		assertThat(this.shelf.get("a")).isNull();
		assertThat(this.shelf.get("b")).isNotNull();
	}

	private static FinishedAnswer ofMegabytes(int megabytes) {
		byte[] bytes = new byte[megabytes * 1024 * 1024];
		return new FinishedAnswer(FinishedForm.of(HttpFields.EMPTY, "tag", bytes), null);
	}

}

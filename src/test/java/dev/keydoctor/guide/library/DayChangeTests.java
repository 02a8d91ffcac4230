package dev.keydoctor.guide.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what passes its day changes by itself, and nobody waits for it.
 */
class DayChangeTests {

	@TempDir
	private Path folder;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T23:59:59Z"));

	private ReloadingContentRepository contentRepository;

	private boolean broken;

	@BeforeEach
	void open() {
		new SmallContent()
			.put("models.yaml",
					"m1: { kind: text, off: 2026-12-01, checked: 2026-11-26, source: \"https://example.org/\" }\n")
			.changeAll("guides/first", (text) -> text + "\n- {{shutdowns:state}}\n")
			.save(this.folder);
		Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);
		this.contentRepository = new ReloadingContentRepository(SmallContent.source(this.folder, clock),
				(_, heading) -> heading(heading), (_) -> {
				});
	}

	@Test
	void aPageChangesOnTheDay() {
		Catalog before = this.contentRepository.catalog();

		this.now.set(Instant.parse("2026-12-01T00:00:00Z"));

		assertThat(this.contentRepository.catalog()).as("nobody waits").isSameAs(before);
		Catalog after = catalog();
		assertThat(first(before)).contains("<li>przed wyłączeniem</li>");
		assertThat(first(after)).contains("<li>po wyłączeniu</li>");
		assertThat(catalog()).as("it is read once").isSameAs(after);
	}

	@Test
	void aPageChangesBackWhereTheClockWasAheadAndIsSetRight() {
		this.now.set(Instant.parse("2026-12-01T00:00:00Z"));
		assertThat(first(catalog())).contains("<li>po wyłączeniu</li>");

		this.now.set(Instant.parse("2026-11-30T23:59:58Z"));

		Catalog after = catalog();
		assertThat(first(after)).contains("<li>przed wyłączeniem</li>");
		assertThat(catalog()).as("it is read once").isSameAs(after);
	}

	@Test
	void otherDaysChangeNothing() {
		Catalog before = this.contentRepository.catalog();

		this.now.set(Instant.parse("2026-11-30T23:59:59.999Z"));

		assertThat(catalog()).isSameAs(before);
	}

	@Test
	void thePagesStayForADayWhenReadingFails() {
		Catalog before = this.contentRepository.catalog();
		this.now.set(Instant.parse("2026-12-01T00:00:00Z"));
		this.broken = true;
		assertThat(catalog()).isSameAs(before);

		this.broken = false;
		assertThat(catalog()).as("nobody tries again at once").isSameAs(before);

		this.now.set(Instant.parse("2026-12-02T00:00:00Z"));
		assertThat(first(catalog())).contains("<li>po wyłączeniu</li>");
	}

	@Test
	void theRuleBookAndThePagesKnowTheSameDay() {
		assertThat(this.contentRepository.catalog().retirements().days()).containsOnlyKeys("m1");
	}

	private Catalog catalog() {
		this.contentRepository.reloadIfOutdated();
		return this.contentRepository.catalog();
	}

	private String heading(String heading) {
		if (this.broken) {
			throw new IllegalStateException();
		}
		return heading;
	}

	private static String first(Catalog catalog) {
		return catalog.page(PageKind.GUIDE, Language.PL, "first").orElseThrow().body().parts().toString();
	}

}

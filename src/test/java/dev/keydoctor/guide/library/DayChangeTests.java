package dev.keydoctor.guide.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
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

	private final Queue<Runnable> waiting = new ArrayDeque<>();

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
				(_, heading) -> heading(heading), this.waiting::add);
	}

	@Test
	void aPageChangesOnTheDay() {
		Catalog before = this.contentRepository.catalog();

		this.now.set(Instant.parse("2026-12-01T00:00:00Z"));

		assertThat(this.contentRepository.catalog()).as("nobody waits").isSameAs(before);
		assertThat(this.contentRepository.catalog()).isSameAs(before);
		assertThat(this.waiting).as("it is read once").hasSize(1);
		this.waiting.remove().run();
		assertThat(first(before)).contains("<li>przed wyłączeniem</li>");
		assertThat(first(this.contentRepository.catalog())).contains("<li>po wyłączeniu</li>");
		assertThat(this.waiting).isEmpty();
	}

	@Test
	void otherDaysChangeNothing() {
		Catalog before = this.contentRepository.catalog();

		this.now.set(Instant.parse("2026-11-30T23:59:59.999Z"));

		assertThat(this.contentRepository.catalog()).isSameAs(before);
		assertThat(this.waiting).isEmpty();
	}

	@Test
	void whereReadingFailsThePagesStayForADay() {
		Catalog before = this.contentRepository.catalog();
		this.now.set(Instant.parse("2026-12-01T00:00:00Z"));
		this.broken = true;
		this.contentRepository.catalog();
		this.waiting.remove().run();

		assertThat(this.contentRepository.catalog()).isSameAs(before);
		assertThat(this.waiting).as("nobody tries again at once").isEmpty();

		this.broken = false;
		this.now.set(Instant.parse("2026-12-02T00:00:00Z"));
		this.contentRepository.catalog();
		this.waiting.remove().run();
		assertThat(first(this.contentRepository.catalog())).contains("<li>po wyłączeniu</li>");
	}

	@Test
	void theRuleBookAndThePagesKnowTheSameDay() {
		assertThat(this.contentRepository.catalog().retirements().days()).containsOnlyKeys("m1");
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

package dev.keydoctor.guide.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keydoctor.guide.source.Anchors;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that anchors stay where they were: course materials link to them and cannot be
 * changed any more.
 */
class PublishedAnchorsTests {

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 21);

	private SmallContent content;

	@BeforeEach
	void publishEverything() {
		this.content = new SmallContent();
		this.content.put(Ledger.FILE, new Ledger(List.of()).with(anchors(this.content), FIRST_DAY).text());
	}

	@Test
	void theLedgerOfThePortalIsComplete() {
		Path folder = Path.of("content");
		assumeThat(folder.resolve(Ledger.FILE)).exists();

		Content content = RealContent.source("file:content/").read();

		Set<String> ids = content.ledger().entries().stream().map(Ledger.Entry::id).collect(Collectors.toSet());
		assertThat(content.anchors().names()).as("ids that `ContentCommand anchors` adds to the ledger")
			.filteredOn((name) -> !ids.contains(name))
			.isEmpty();
	}

	@Test
	void acceptsWhatIsStillThere() {
		assertThat(this.content.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "guides/first first-end 2026-11-21 # renamed soon", "guides/first first-end",
			"guides/first first-end soon", "<<<<<<< HEAD" })
	void explainsALineThatIsNoAnchor(String line) {
		this.content.put(Ledger.FILE, "# A comment\n\n" + line + "\n");

		assertThat(this.content.problems()).containsExactly("published-anchors.txt:3: This is no published anchor. "
				+ "Write the page, the id and the day, such as `guides/api-key create-key 2026-11-21`, and no more.");
	}

	@Test
	void readsALedgerThatBeginsWithAByteOrderMark() {
		this.content.change(Ledger.FILE, (ledger) -> "\uFEFF" + ledger);

		assertThat(this.content.problems()).isEmpty();
	}

	@Test
	void missesAnAnchorThatIsGone() {
		this.content.changeAll("guides/first", (text) -> text.replace("first-end", "first-finish"));

		assertThat(this.content.problems()).containsExactly("published-anchors.txt:" + line("guides/first first-end")
				+ ": `first-end`, published on 2026-11-21, is gone from guides/first. "
				+ "Keep it on a heading of guides/first as an alias, in all languages: "
				+ "`## Heading {#new-id aliases=\"first-end\"}`. If its text is on another page now: "
				+ "`moved: { first-end: id-of-today }` in the front matter.");
	}

	@Test
	void acceptsAnAnchorThatBecameAnAlias() {
		this.content.changeAll("guides/first", (text) -> text.replace("go:first-end", "go:first-finish")
			.replace("{#first-end}", "{#first-finish aliases=\"first-end\"}"));

		assertThat(this.content.problems()).isEmpty();
	}

	@Test
	void missesAnAliasThatIsGone() {
		this.content.changeAll("guides/first", (text) -> text.replace("aliases: [stary-first]\n", ""));

		assertThat(this.content.problems()).singleElement().asString().contains("`stary-first`");
	}

	@Test
	void missesAnAnchorThatMovedToAnotherPage() {
		this.content.changeAll("guides/first", (text) -> text.replace("{#first-end}", "{#first-finish}"))
			.changeAll("guides/second", (text) -> text.replace("{#second-end}", "{#second-end aliases=\"first-end\"}"));

		assertThat(this.content.problems()).singleElement()
			.asString()
			.contains("`first-end`, published on 2026-11-21, has moved from guides/first to guides/second.");
	}

	@Test
	void acceptsAnAnchorWhosePageSaysWhereItHasMoved() {
		this.content.changeAll("guides/first",
				(text) -> text.replace("go:first-end", "go:second-end")
					.replace("{#first-end}", "{#first-finish}")
					.replace("aliases:", "moved: { first-end: second-end }\naliases:"));

		assertThat(this.content.problems()).isEmpty();
	}

	@Test
	void aNewAnchorThatHasMovedIsPublishedOnThePageThatCarriesIt() {
		this.content.changeAll("guides/first",
				(text) -> text.replace("aliases:", "moved: { at-first: second-end }\naliases:"));

		assertThat(new Ledger(List.of()).with(anchors(this.content), FIRST_DAY).entries())
			.contains(new Ledger.Entry("guides/first", "at-first", FIRST_DAY.toString(), 0));
	}

	@Test
	void keepsTheFirstDayAndSortsByPageAndOrder() {
		Ledger ledger = this.content.put(Ledger.FILE, "guides/first first-end 2025-01-01\n").read().ledger();

		Ledger grown = ledger.with(anchors(this.content), FIRST_DAY);

		assertThat(grown.entries()).filteredOn((entry) -> entry.page().equals("guides/first"))
			.extracting((entry) -> entry.id() + " " + entry.since())
			.containsExactly("first 2026-11-21", "stary-first 2026-11-21", "first-start 2026-11-21",
					"poczatek-first 2026-11-21", "first-end 2025-01-01");
	}

	private int line(String beginning) {
		List<String> lines = this.content.text(Ledger.FILE).lines().toList();
		return 1 + lines.indexOf(lines.stream().filter((line) -> line.startsWith(beginning)).findFirst().orElseThrow());
	}

	private static Anchors anchors(SmallContent content) {
		return content.read().anchors();
	}

}

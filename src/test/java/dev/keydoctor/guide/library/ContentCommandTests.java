package dev.keydoctor.guide.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.source.Ledger;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentCommandTests {

	/** In each language, two guides and a page for each verdict. */
	private static final int PAGES = Language.ALL.size() * (2 + Verdict.values().length);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@BeforeEach
	void write() {
		new SmallContent().save(this.folder);
	}

	@Test
	void stampsTranslationsThatHaveNoRevisionYet() {
		int translations = PAGES - PAGES / Language.ALL.size();

		assertThat(run("stale")).hasSize(translations);
		assertThat(run("stamp")).hasSize(translations);
		assertThat(run("stale")).isEmpty();
		assertThat(run("check")).containsExactly(PAGES + " pages, no problems.");
	}

	@Test
	void stampsAgainOnlyWhatItIsTold() throws IOException {
		run("stamp");
		Path polish = this.folder.resolve("pl/guides/first.md");
		Files.writeString(polish, Files.readString(polish).replace("Wstęp", "Nowy wstęp"));

		assertThat(run("stale")).containsExactly("en/guides/first.md", "it/guides/first.md");
		assertThat(run("stamp")).isEmpty();
		assertThat(run("stamp", "it/guides/first.md")).hasSize(1);
		assertThat(run("stale")).containsExactly("en/guides/first.md");
	}

	@Test
	void addsTheKeyWhereItIsMissingAndLeavesTheRestAsItWas() throws IOException {
		Path italian = this.folder.resolve("it/guides/first.md");
		String before = Files.readString(italian);
		Files.writeString(italian, before.replace("sourceRevision: 000000000000\n", ""));

		run("stamp");

		assertThat(
				Files.readString(italian).replaceFirst("sourceRevision: [0-9a-f]{12}", "sourceRevision: 000000000000"))
			.isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "it/guides/first.md", "pl/guides/first.md" })
	void stampsNothingWhereAPageCannotBeRead(String page) throws IOException {
		Path broken = this.folder.resolve(page);
		Files.writeString(broken, Files.readString(broken).replace("title: ", "title: Klucz: "));
		Path italian = this.folder.resolve("it/guides/first.md");
		String before = Files.readString(italian);

		for (String command : List.of("stamp", "stale")) {
			assertThat(run(command)).singleElement().asString().startsWith(page + ":2: The YAML cannot be read");
		}
		assertThat(italian).hasContent(before);
	}

	@Test
	void listsNothingAsFreshWhereTheFactsCannotBeRead() throws IOException {
		Files.writeString(this.folder.resolve("facts.yaml"), "price: [\n");

		assertThat(run("stale")).singleElement().asString().startsWith("facts.yaml:2: The YAML cannot be read");
	}

	@Test
	void stampingTwiceChangesNothing() throws IOException {
		Path italian = this.folder.resolve("it/guides/first.md");
		run("stamp");
		String stamped = Files.readString(italian);

		run("stamp", "it/guides/first.md");

		assertThat(italian).hasContent(stamped);
	}

	@Test
	void recordsNewAnchorsOnce() throws IOException {
		assertThat(run("anchors")).containsExactly(12 + 4 * Verdict.values().length + " new anchors");
		String ledger = Files.readString(this.folder.resolve(Ledger.FILE));

		assertThat(run("anchors")).containsExactly("0 new anchors");
		assertThat(this.folder.resolve(Ledger.FILE)).hasContent(ledger);
		assertThat(run("check")).containsExactly(PAGES + " pages, no problems.");
	}

	@Test
	void leavesALedgerAloneThatItCannotRead() throws IOException {
		Path ledger = this.folder.resolve(Ledger.FILE);
		Files.writeString(ledger, "guides/first first-end\n");

		assertThat(run("anchors")).singleElement().asString().startsWith("published-anchors.txt:1: This is no");
		assertThat(ledger).hasContent("guides/first first-end");
	}

	@Test
	void recordsNoAnchorOfAPageThatHasAProblem() throws IOException {
		run("anchors");
		Path ledger = this.folder.resolve(Ledger.FILE);
		String before = Files.readString(ledger);
		new SmallContent().put(Ledger.FILE, before)
			.changeAll("guides/second", (text) -> text.replace("{#second-end}", "{#Second-Typo}"))
			.save(this.folder);

		assertThat(run("anchors")).anyMatch((line) -> line.contains("`Second-Typo` is not a plain id."));
		assertThat(ledger).hasContent(before);
	}

	@Test
	void printsProblems() throws IOException {
		Files.delete(this.folder.resolve("it/guides/first.md"));

		assertThat(run("check")).singleElement().asString().startsWith("it/guides/first.md: The page is missing");
	}

	@Test
	void listsFactsByAgeWithTheTextsTheyStandIn() {
		withFacts();
		run("stamp");

		assertThat(run("stale")).containsExactly(
				"""
						2026-08-27 tier = 5 (https://example.org/tiers): en/guides/first.md, it/guides/first.md, pl/guides/first.md
						2026-11-26 price = 7 (https://example.org/prices): en/guides/first.md, it/guides/first.md, pl/guides/first.md
						"""
					.lines()
					.toArray(String[]::new));
	}

	@Test
	void warnsOfFactsThatNobodyHasCheckedForSixtyDays() {
		withFacts();

		assertThat(run("check")).containsExactly(PAGES + " pages, no problems.",
				"Nobody has checked these facts for more than 60 days: tier. Compare them with their sources.");
	}

	private void withFacts() {
		new SmallContent().put("facts.yaml", """
				price: { value: 7, checked: 2026-11-26, source: "https://example.org/prices" }
				tier: { value: 5, checked: 2026-08-27, source: "https://example.org/tiers" }
				""")
			.changeAll("guides/first", (text) -> text + "\nOd {{fact:tier}} do {{fact:price}}.\n")
			.save(this.folder);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "content/it/guides/first.md", "./content/it/guides/first.md", "content\\it\\guides\\first.md" })
	void stampsAFileAsTheShellCompletesIt(String file) {
		assertThat(run("stamp", file)).singleElement().asString().startsWith("it/guides/first.md follows ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "it/guides/frist.md", "pl/guides/first.md" })
	void stampsNothingWhereItIsToldOfNoTranslation(String file) {
		assertThat(run("stamp", "it/guides/first.md", file))
			.containsExactly(file + ": There is no such translation. Write its path, such as it/guides/n8n.md.");
		assertThat(run("stale")).contains("it/guides/first.md");
	}

	@Test
	void saysAlsoToShellsWhetherAllIsWell() throws IOException {
		assertThat(command().run(List.of("check"))).isTrue();
		assertThat(command().run(List.of("chekc"))).isFalse();
		Files.delete(this.folder.resolve("it/guides/first.md"));

		assertThat(command().run(List.of("check"))).isFalse();
	}

	@Test
	void explainsItself() {
		assertThat(run()).singleElement().asString().startsWith("Say one of: check");
	}

	private List<String> run(String... arguments) {
		this.out.reset();
		command().run(List.of(arguments));
		return this.out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private ContentCommand command() {
		return new ContentCommand(this.folder, SmallContent.source(this.folder, SmallContent.CLOCK),
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

}

package dev.keydoctor.guide.validation;

import dev.keydoctor.guide.library.SmallContent;
import dev.keydoctor.guide.source.Ledger;
import dev.keydoctor.guide.source.TagTable;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what authors are told about files, and about pages that do not fit each other.
 */
class ContentValidatorTests {

	private static final String GUIDE = "pl/guides/first.md";

	private static final String ERROR = "pl/errors/invalid-key.md";

	@Test
	void findsNothingInGoodContent() {
		assertThat(new SmallContent().problems()).isEmpty();
	}

	@Test
	void explainsThatAPageIsMissingInALanguage() {
		assertThat(new SmallContent().without("it/guides/second.md").problems())
			.contains("it/guides/second.md: The page is missing in this language. "
					+ "Translate pl/guides/second.md, with the same ids in the same order.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{#first-end}                | {#first-finish}  | 24: Here stands `## {#first-finish}`, but the Polish page goes on with `## {#first-end}`.
					aliases="poczatek-first"    | aliases="inizio" | 13: Here stands `## {#first-start aliases="inizio"}`, but the Polish page
					⏎## Koniec {#first-end}⏎    | ⏎⏎               | The heading `## {#first-end}` is missing. Translate it from line 23
					order: 10                   | order: 15        | 4: The value of `order` differs from the Polish page. Write `order: 10`.
					aliases: [stary-first]      | aliases: []      | 8: The former ids differ from the Polish page. Write `aliases: [stary-first]`.
					sourceRevision: 000000000000⏎ | ⏎              | The front matter has no `sourceRevision`.
					⏎### Szczegół               | ⏎### Szczegół {#x} | 22: Here stands `### {#x}`
					""")
	void explainsTranslations(String good, String bad, String message) {
		assertThat(SmallContent.broken("it/guides/first.md", good, bad))
			.anyMatch((problem) -> problem.startsWith("it/guides/first.md") && problem.contains(message));
	}

	@Test
	void explainsThatATranslationSaysSomethingElseOfTryingAgain() {
		assertThat(SmallContent.broken("en/errors/invalid-key.md", "retry: no", "retry: yes")).containsExactly(
				"en/errors/invalid-key.md:6: The value of `retry` differs from the Polish page. Write `retry: no`.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Dwa zdania.          | # Invalid key⏎⏎Dwa zdania.      | 13: The body has a heading of the first level.
					Oba krótkie.         | Oba krótkie.⏎===               | 13: The body has a heading of the first level.
					1. Sprawdź.          | 1. Sprawdź.⏎⏎## One more thing | 23: The section has no id. Write `## One more thing {#short-english-name}`
					- Stan 401.          | - Stan 401.⏎⏎Treść.⏎---        | 19: The section has no id.
					""")
	void explainsHeadingsThatThePolishPageHasNot(String good, String bad, String message) {
		assertThat(SmallContent.broken("en/errors/invalid-key.md", good, bad))
			.anyMatch((problem) -> problem.startsWith("en/errors/invalid-key.md:" + message));
	}

	@ParameterizedTest
	@CsvSource({ "'old,'", "old;", "..", ".", "old\\one", "old/one" })
	void explainsFormerIdsThatNobodyHasLinkedTo(String alias) {
		assertThat(new SmallContent()
			.changeAll("guides/first", (text) -> text.replace("poczatek-first", alias + " poczatek-first"))
			.problems())
			.containsExactly("pl/guides/first.md:12: `" + alias
					+ "` cannot be a former id. Use letters without accents, digits, `-` and `_`, blanks between two ids.");
	}

	@Test
	void explainsThatAVerdictHasNoPage() {
		SmallContent content = new SmallContent().without("pl/errors/network.md")
			.without("it/errors/network.md")
			.without("en/errors/network.md");

		assertThat(content.problems())
			.containsExactly("pl/errors/network.md: The verdict `network` has no page. Write one, in every language.");
	}

	@Test
	void explainsThatAPageHasNoVerdict() {
		SmallContent content = new SmallContent();

		content.put("pl/errors/no-such.md", content.text(ERROR).replace("invalid-key-", "no-such-"));

		assertThat(content.problems()).anyMatch((problem) -> problem.contains("There is no verdict `no-such`."));
	}

	@Test
	void explainsFilesInTheWrongPlace() {
		assertThat(new SmallContent().put("pl/guide/typo.md", "x").problems())
			.contains("pl/guide/typo.md: No page is read from this place. "
					+ "Pages are `{guides,errors}/{name}.md`, `errors.md` and `status.md` below `pl`, `it`, `en`.");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "pl/guides/third.MD", "it/guides/third.markdown", "en/guides/third.md.txt", "en/third.html" })
	void explainsPagesWithAnotherEnding(String file) {
		assertThat(new SmallContent().put(file, "x").problems())
			.containsExactly(file + ": This is no page. Pages end in `.md`: rename the file, or take it out.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl/guides/first.md~", "pl/guides/first.md.bak", "notes.txt" })
	void leavesAloneWhatIsNotMeantForAPage(String file) {
		assertThat(new SmallContent().put(file, "x").problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "facts.yaml", "models.yaml", "tags.yaml", "words.yaml", "published-anchors.txt" })
	void saysOfATableThatIsMissingJustThat(String file) {
		assertThat(new SmallContent().without(file).problems())
			.containsExactly(file + ": The file is missing. Copy it with the rest of the content.");
	}

	@Test
	void explainsFilesThatAreNotUtf8() {
		assertThat(new SmallContent().put(GUIDE, new byte[] { (byte) 0xB1, (byte) 0xE6 }).problems())
			.contains(GUIDE + ": The file is not UTF-8. Save it again as UTF-8.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			openai: OpenAI                    | The tag `openai` has no name in `pl`.
			openai: { pl: a, en: c }          | The tag `openai` has no name in `it`.
			openai: { pl: a, it: b, en: " " } | The tag `openai` has no name in `en`.
			""")
	void explainsTagsWithoutNames(String yaml, String what) {
		assertThat(new SmallContent().put(TagTable.FILE, yaml).problems())
			.contains("tags.yaml:1: " + what + " Write a line `key: { pl: …, it: …, en: … }` for each.");
	}

	@Test
	void explainsThatNobodyFindsATagWithTheAddressesOfAnother() {
		SmallContent content = new SmallContent().change(TagTable.FILE, (tags) -> tags + """
				openai-too: { pl: Open AI, it: open-ai, en: OpenAI }
				ai: { pl: OpenAI, it: OpenAI, en: openAI }
				""");

		assertThat(content.problems()).containsExactly(
				"tags.yaml:4: The tag `ai` has the addresses of `openai` in all languages. Take one of them out.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			openai: [                         | The YAML cannot be read:
			''                                | No `key: value` stands here.
			- openai                          | No `key: value` stands here.
			openai: { pl: a, it: [b], en: c } | Only texts, lists and pairs of texts are read here.
			""")
	void explainsTagsThatCannotBeRead(String yaml, String what) {
		assertThat(new SmallContent().put(TagTable.FILE, yaml).problems())
			.anyMatch((problem) -> problem.matches("tags\\.yaml:[12]: \\Q" + what + "\\E.*"));
	}

	@Test
	void namesTheTableInWhichACharacterIsThatNobodySees() {
		assertThat(new SmallContent().put("facts.yaml", "# prices\n# and\u000Bmore\n{}\n").problems()).containsExactly(
				"facts.yaml:2: An invisible character stands here: U+000B. Take it out, or write a space in its place.");
	}

	@Test
	void explainsThatAnOldPathHasTwoPages() {
		SmallContent content = new SmallContent().changeAll("guides/first",
				(text) -> text.replace("[stary-first]", "[stary-first, /old/]"));

		assertThat(content.problems()).anyMatch((problem) -> problem
			.contains("`/old/` leads to en/guides/first.md already. Keep it in the file of one"));
	}

	@ParameterizedTest
	@CsvSource({ "en/guides/first.md", "pl/guides/first.md" })
	void saysOfFrontMatterThatCannotBeReadJustThat(String file) {
		SmallContent content = new SmallContent().put(Ledger.FILE, "guides/first stary-first 2026-11-21\n")
			.change(file, (text) -> text.replace("title: ", "title: Klucz: "));

		assertThat(content.problems()).singleElement().asString().startsWith(file + ":2: The YAML cannot be read");
	}

	@ParameterizedTest
	@CsvSource({ "en/guides/second.md", "it/guides/second.md" })
	void takesThePolishPageForTheOriginalWhateverATranslationSays(String file) {
		SmallContent content = new SmallContent().change(file,
				(text) -> text.replace("order: 20", "order: 2").replaceAll("(?s)\n## .*", "\n"));

		assertThat(content.problems()).containsExactly(
				file + ": The heading `## {#second-start aliases=\"poczatek-second\"}` is missing. "
						+ "Translate it from line 12 of pl/guides/second.md.",
				file + ":4: The value of `order` differs from the Polish page. Write `order: 20`.");
	}

	/** Which of them comes first would be for chance to say. */
	@Test
	void namesBothOfTwoGuidesAtTheSamePlace() {
		SmallContent content = new SmallContent();
		Language.CODES.forEach((language) -> content.change(language + "/guides/second.md",
				(text) -> text.replace("order: 20", "order: 10")));

		assertThat(content.problems()).filteredOn((problem) -> !problem.contains("sourceRevision"))
			.containsExactly("pl/guides/second.md:4: The guide pl/guides/first.md has the same `order`. "
					+ "Write a number that no other guide has.");
	}

	@Test
	void collectsAllProblemsInOrder() {
		SmallContent content = new SmallContent()
			.change(GUIDE, (text) -> text.replace("go:first-end", "go:x").replace("order: 10", "order: x"))
			.change("en/guides/second.md", (text) -> text.replace("go:second-end", "go:y"));

		assertThat(content.problems()).extracting((problem) -> problem.substring(0, problem.indexOf(": ")))
			.containsExactly("en/guides/first.md:4", "en/guides/second.md:11", "it/guides/first.md:4",
					"pl/guides/first.md:4", "pl/guides/first.md:10");
	}

}

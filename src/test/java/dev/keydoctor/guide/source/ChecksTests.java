package dev.keydoctor.guide.source;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What authors are told. Each row writes something wrong into a good page, in place of
 * something that stands there; ⏎ is the end of a line.
 */
class ChecksTests {

	private static final String GUIDE = "pl/guides/first.md";

	private static final String ERROR = "pl/errors/invalid-key.md";

	@Test
	void findsNothingInGoodContent() {
		assertThat(new SmallContent().problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
							title: Przewodnik first | titel: Przewodnik      | 1: The front matter has no `title`.
							title: Przewodnik first | titel: Przewodnik      | 2: Nobody reads the key `titel` here.
							title: Przewodnik first | title: [Przewodnik]    | 2: The key `title` has the wrong shape. Write one text
							title: Przewodnik first | title: "               | The YAML cannot be read
							title: Przewodnik first | title: Klucz: nowy     | 2: The YAML cannot be read
							title: Przewodnik first | title: a⏎title: b      | 3: The key `title` stands here twice. Keep one
							title: Przewodnik first | title: Przewodnik o tym, jak bardzo długie bywają tytuły przewodników | 2: The title is 62 characters long. Shorten it to 60.
							summary: Jedno zdanie.  | summary:               | 3: The front matter has no `summary`. Add a line
							order: 10               | order: pierwszy        | 4: `pierwszy` is not a place in the list. Write a whole number
							tags: [OpenAI, Moduł 1] | tags: [OpenAl]         | 5: There is no tag `OpenAl` in this language. Did you mean `OpenAI`?
							tags: [OpenAI, Moduł 1] | tags: OpenAI           | 5: The key `tags` has the wrong shape. Write a list
							updated: 2026-11-20     | updated: 20.11.2026    | 6: `20.11.2026` is not a date. Write the year
							updated: 2026-11-20     | updated: 2026-02-30    | 6: `2026-02-30` is not a date.
							---⏎title               | title                  | 1: The page has no front matter. Begin with a line `---`
							aliases: [stary-first]  | aliases: [stary-first, żółty]    | 8: `żółty` cannot be a former id.
							aliases: [stary-first]  | aliases: [stary-first, "/a b?c"]   | 8: `/a b?c` cannot be an old path.
					aliases: [stary-first]  | aliases: [stary-first, /pl/guides/x] | 8: `/pl/guides/x` belongs to the portal of today.
							""")
	void explainsFrontMatter(String good, String bad, String message) {
		assertThat(broken(GUIDE, good, bad)).anyMatch((problem) -> problem.contains(GUIDE + ":" + message)
				|| problem.contains(message) && !message.matches("[0-9]+:.*"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{ old: second-end }      | moved: second-end                      | 8: The key `moved` has the wrong shape. Write pairs: `moved: { old-id: id-of-today }`.
					{ old: second-end }      | moved: { old: second-nd }              | 8: `old` leads to `second-nd`, which does not exist. Did you mean `second-end`?
					{ old: second-end }      | moved: { old: old }                    | 8: `old` leads to `old`, which does not exist.
					{ old: second-end }      | moved: { old: stary-second }           | 8: `old` leads to `stary-second`, a former id itself. Write `old: second`.
					{ old: second-end }      | moved: { old: second, older: old }     | 8: `older` leads to `old`, a former id itself. Write `older: second`.
					{ old: second-end }      | moved: { old: first-end }              | 8: `old` leads to `first-end` on this page. Keep it there as an alias: `## Heading {#first-end aliases="old"}`.
					{ old: second-end }      | moved: { first-end: second-end }       | 24: `first-end` is taken already by pl/guides/first.md:8.
					{ old: second-end }      | moved: { second: second-end }          | pl/guides/second.md:1: `second` is taken already by pl/guides/first.md:8.
					{ old: second-end }      | moved: { żółty: second-end }           | 8: `żółty` cannot be a former id.
					{ old: second-end }      | moved: { old: [second-end] }           | 8: Only texts and lists of texts are read here.
					{ old: second-end }      | moved: { old: second, old: first }     | 8: The key `old` stands here twice.
					{ old: second-end }      | moved: { older: second-end }           | it/guides/first.md:8: What has moved differs from the Polish page. Copy `moved` from pl/guides/first.md.
					""")
	void explainsWhatHasMoved(String good, String bad, String message) {
		SmallContent content = new SmallContent().changeAll("guides/first",
				(text) -> text.replace("aliases: [", "moved: " + good + "\naliases: ["));

		assertThat(content.problems()).isEmpty();
		assertThat(content.change(GUIDE, (text) -> text.replace("moved: " + good, bad)).problems())
			.anyMatch((problem) -> problem.contains(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					fixer: you              | fixer: owner             | 5: `owner` cannot mend `invalid-key`. Write `fixer: you`
					retry: no               | retry: maybe             | 6: `maybe` does not say whether trying again helps. Write `no`
					related: [first-start,  | related: [fist-start,    | 8: Nothing is named `fist-start`. Did you mean `first-start`?
					invalid-key-steps       | invalid-key-fix          | An error page has three sections, here stand
					headline: ["Something went wrong"] | headline: [a, b, c, d, e, f, g, h, i] | 4: More than 8 wordings are listed.
					""")
	void explainsErrorPages(String good, String bad, String message) {
		assertThat(broken(ERROR, good, bad))
			.anyMatch((problem) -> problem.startsWith(ERROR) && problem.contains(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Koniec {#first-end}  | Koniec                       | 23: The section has no id. Write `## Koniec {#short-english-name}`
					Koniec {#first-end}  | Koniec {#first-End}          | 23: `first-End` is not a plain id.
					Koniec {#first-end}  | Koniec {#końcowy}            | 23: `końcowy` is not a plain id. Use small English letters
					Koniec {#first-end}  | Koniec {#a-very-long-id-that-nobody-can-type} | 23: `a-very-long-id-that-nobody-can-type` is 35 characters long. Shorten it to 28.
					Koniec {#first-end}  | Koniec {#search}             | 23: `search` is reserved for the frame of the page.
					Koniec {#first-end}  | Koniec {#__toc}              | 23: `__toc` is reserved
					Koniec {#first-end}  | Koniec {#second-end}         | pl/guides/second.md:23: `second-end` is taken already by pl/guides/first.md:23.
					Koniec {#first-end}  | Koniec {#first-end aliases="second"} | pl/guides/second.md:1: `second` is taken already
					Koniec {#first-end}  | Koniec {first-end}           | 23: The braces of this heading are not understood.
					Koniec {#first-end}  | Koniec {: #first-end }       | 23: The braces of this heading are not understood. Write `## Heading {#id}`
					Koniec {#first-end}  | Koniec {#first-end           | 23: The braces of this heading are not understood.
					Koniec {#first-end}  | Koniec {#first-end .duże}    | 23: The braces of this heading are not understood.
					## Koniec {#first-end} | ##Koniec {#first-end}      | 23: This is not read as a heading. Put a blank
					## Koniec {#first-end} | # Koniec {#first-end}      | 23: The body has a heading of the first level.
					Treść uwagi.         | Treść {#id} uwagi.           | 19: Only a heading has an id.
					""")
	void explainsHeadings(String good, String bad, String message) {
		assertThat(broken(GUIDE, good, bad)).anyMatch((problem) -> problem.contains(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
							go:first-end                | go:frist-end                    | 10: Nothing is named `go:frist-end`. Did you mean `first-end`?
							(#first-start)              | (#first-stat)                   | 25: This page has no `#first-stat`. Did you mean `first-start`?
							https://status.openai.com/  | http://status.openai.com/       | 10: A link to `http://status.openai.com/` is not shown. Write https.
							https://status.openai.com/  | javascript:alert(1)             | 10: A link to `javascript:alert(1)` is not shown. Only https and go:
							https://status.openai.com/  | data:text/html,x                | 10: A link to `data:text/html,x` is not shown.
							https://status.openai.com/  | https://localhost/pl/           | 10: A link to `https://localhost/pl/` is not shown. Write the whole address of a public site
							https://status.openai.com/  | //status.openai.com             | 10: A link to `//status.openai.com` is not shown.
							https://status.openai.com/  | /pl/guides/second               | 10: A link to `/pl/guides/second` is not shown. Link to an anchor: `[text](go:anchor)`.
							https://status.openai.com/  | second.md                       | 10: A link to `second.md` is not shown.
							../../images/start.svg      | ../../images/stat.svg           | 16: There is no picture `stat.svg`. Did you mean `start.svg`?
							../../images/start.svg      | ../../../etc/start.svg          | 16: `../../../etc/start.svg` is not a picture of ours.
							../../images/start.svg      | ../../images/../tags.svg        | 16: `../../images/../tags.svg` is not a picture of ours.
							../../images/start.svg      | ../../images/%2e%2e/start.svg   | is not a picture of ours.
							../../images/start.svg      | ../../images/start.gif          | 16: `../../images/start.gif` is not a picture of ours. Write `../../images/name.svg`
							../../images/start.svg      | https://example.org/start.svg   | 16: `https://example.org/start.svg` is not a picture of ours.
							![Przycisk Start]           | ![]                             | 16: The picture has no description.
							![Przycisk Start]           | ![Przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start] | 16: The description is 126 characters long. Shorten it to 120
							{ width=1200 height=750 loading=lazy } | { loading=lazy }    | 16: The picture has no size. Write `{ width=1200
					{ width=1200 height=750 loading=lazy } | {: width="1200" }   | 16: The picture has no size.
					width=1200                  | width=100%                      | 16: `width=100%` is not understood here.
							loading=lazy                | onload=alert                    | 16: `onload=alert` is not understood here.
							""")
	void explainsLinksAndPictures(String good, String bad, String message) {
		assertThat(broken(GUIDE, good, bad))
			.anyMatch((problem) -> problem.startsWith(GUIDE) && problem.contains(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Treść uwagi.         | <script>alert(1)</script>      | 19: HTML is shown as text: `<script>alert(1)</script>`. Write Markdown
					Treść uwagi.         | Treść <b>uwagi</b>.            | 19: HTML is shown as text: `<b>`.
					!!! warning "Uwaga"  | <div markdown>                 | 18: HTML is shown as text: `<div markdown>`.
					!!! warning "Uwaga"  | === "Windows"                  | 18: Tabs are not shown. Write the parts one after the other.
					!!! warning "Uwaga"  | !!! uwaga "Uwaga"              | 18: There is no box of the type `uwaga`. Write warning, tip or info.
					!!! warning "Uwaga"  | !!! warning                    | 18: The box has no title. Write `!!! warning "Title"`.
					!!! warning "Uwaga"  | !!! warning inline end "Uwaga" | 18: A box takes one type and a title.
					!!! warning "Uwaga"  | !!!warning "Uwaga"             | 18: This is not read as a box. Put a blank
					.....Treść uwagi.    | .Treść uwagi.                  | 18: The box is empty. Indent its text by four blanks
					""")
	void explainsWhatWouldBeShownAsText(String good, String bad, String message) {
		assertThat(broken(GUIDE, good.replace(".....", "⏎    "), bad.replaceFirst("^\\.", "⏎")))
			.anyMatch((problem) -> problem.contains(GUIDE + ":" + message));
	}

	@Test
	void leavesCodeAlone() {
		SmallContent content = new SmallContent().change(GUIDE,
				(text) -> text + "\n```text\n=== \"Tab\"\n#! {#id} <b>\n```\n\nKlucz `{#id}` i `<b>`.\n");

		assertThat(content.problems()).isEmpty();
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
					## Koniec {#first-end}⏎     | ⏎                | The heading `## {#first-end}` is missing. Translate it from line 23
					order: 10                   | order: 15        | 4: The place differs from the Polish page. Write `order: 10`.
					aliases: [stary-first]      | aliases: []      | 8: The former ids differ from the Polish page. Write `aliases: [stary-first]`.
					sourceRevision: 000000000000⏎ | ⏎              | The front matter has no `sourceRevision`.
					### Szczegół                | ### Szczegół {#x} | 22: Here stands `### {#x}`
					""")
	void explainsTranslations(String good, String bad, String message) {
		assertThat(broken("it/guides/first.md", good, bad))
			.anyMatch((problem) -> problem.startsWith("it/guides/first.md") && problem.contains(message));
	}

	@Test
	void explainsThatAVerdictHasNoPage() {
		SmallContent content = new SmallContent().without("pl/errors/network.md")
			.without("it/errors/network.md")
			.without("en/errors/network.md");

		assertThat(content.problems()).containsExactly(
				"pl/errors/network.md: The verdict `network` has no page. Write one, in all three languages.");
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
					+ "Pages are `{pl,it,en}/{guides,errors}/{name}.md`.");
	}

	@Test
	void explainsFilesThatAreNotUtf8() {
		assertThat(new SmallContent().put(GUIDE, new byte[] { (byte) 0xB1, (byte) 0xE6 }).problems())
			.contains(GUIDE + ": The file is not UTF-8. Save it again as UTF-8.");
	}

	@Test
	void explainsBrokenTags() {
		assertThat(new SmallContent().put(TagTable.FILE, "openai: OpenAI").problems())
			.anyMatch((problem) -> problem.startsWith("tags.yaml: The tags cannot be read."));
	}

	@Test
	void explainsThatAnOldPathHasTwoPages() {
		SmallContent content = new SmallContent().changeAll("guides/first",
				(text) -> text.replace("[stary-first]", "[stary-first, /old/]"));

		assertThat(content.problems()).anyMatch((problem) -> problem
			.contains("`/old/` leads to en/guides/first.md already. Keep it in the file of one"));
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

	private static List<String> broken(String file, String good, String bad) {
		return new SmallContent().change(file, (text) -> text.replace(lines(good), lines(bad))).problems();
	}

	private static String lines(String text) {
		return text.replace("⏎", "\n");
	}

}

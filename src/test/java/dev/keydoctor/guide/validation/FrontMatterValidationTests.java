package dev.keydoctor.guide.validation;

import dev.keydoctor.guide.library.SmallContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what authors are told about front matter. Each row writes something wrong into
 * a good page, in place of something that stands there; ⏎ is the end of a line.
 */
class FrontMatterValidationTests {

	private static final String GUIDE = "pl/guides/first.md";

	private static final String ERROR = "pl/errors/invalid-key.md";

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
					title: Przewodnik first | title: Przewodnik #1 po limitach | 2: What follows ` #` is a comment, and not read. Put the value between double quotes
					summary: Jedno zdanie.  | summary: #1 wśród zdań | 3: What follows ` #` is a comment, and not read.
					summary: Jedno zdanie.  | summary: Zdanie 😀⏎  drugie #2. | 4: What follows ` #` is a comment, and not read.
					tags: [OpenAI, Moduł 1] | tags:⏎- OpenAI⏎- Moduł #1 | 7: What follows ` #` is a comment, and not read.
					title: Przewodnik first | title: >⏎  Przewodnik⏎  first | 2: The title has Markdown or more than one line.
					title: Przewodnik first | title: Jak działa `n8n` | 2: The title has Markdown or more than one line. Write plain words
					summary: Jedno zdanie.  | summary: Jedno **ważne** zdanie. | 3: The summary has Markdown or more than one line.
					tags: [OpenAI, Moduł 1] | tags: [OpenAI, OpenAI] | 5: `OpenAI` stands twice in `tags`. Take it out.
					tags: [OpenAI, Moduł 1] | tags: [OpenAI, ""] | 5: The list `tags` has an empty place. Fill it or take it out.
					aliases: [stary-first]  | aliases: [stary-first, /pl/guides/x] | 8: `/pl/guides/x` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /robots.txt] | 8: `/robots.txt` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /.well-known/x] | 8: `/.well-known/x` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /check/x] | 8: `/check/x` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /error] | 8: `/error` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /index.html] | 8: `/index.html` belongs to the portal of today.
					aliases: [stary-first]  | aliases: [stary-first, /za%C5%82/] | 8: `/za%C5%82/` is encoded. Write the letters themselves
					aliases: [stary-first]  | aliases: [stary-first, /stary, /stary/index.html] | 8: `/stary/index.html` leads to pl/guides/first.md already.
							""")
	void explainsFrontMatter(String good, String bad, String message) {
		assertThat(SmallContent.broken(GUIDE, good, bad)).anyMatch((problem) -> problem.contains(GUIDE + ":" + message)
				|| problem.contains(message) && !message.matches("[0-9]+:.*"));
	}

	@ParameterizedTest
	@CsvSource({ "0x0B, U+000B", "0x85, U+0085", "0x2028, U+2028", "0x2029, U+2029" })
	void namesTheLineOfACharacterThatNobodySees(int character, String name) {
		assertThat(SmallContent.broken(GUIDE, "summary: Jedno", "summary: \"Jedno" + (char) character + "\" #"))
			.containsExactly(GUIDE + ":3: An invisible character stands here: " + name
					+ ". Take it out, or write a space in its place.");
	}

	@Test
	void namesTheFileOfBracketsWithoutEnd() {
		assertThat(SmallContent.broken(GUIDE, "tags: [", "tags: " + "[".repeat(60))).singleElement()
			.asString()
			.startsWith(GUIDE + ": The YAML cannot be read: Nesting");
	}

	@Test
	void aCommentBehindAQuotedValueIsAComment() {
		assertThat(SmallContent.broken(GUIDE, "title: Przewodnik first", "title: \"Błąd #1\" # lepszy?")).isEmpty();
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
					{ old: second-end }      | moved: { old: [second-end] }           | 8: Only texts, lists and pairs of texts are read here.
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
					headline: ["Something went wrong"] | headline: ["Something went wrong", ""] | 4: The list `headline` has an empty place.
					related: [first-start,  | related: [second,        | 8: `second` stands twice in `related`
					related: [first-start,  | related: [invalid-key,   | 8: The list `related` names this page. Take it out.
					headline: ["Something went wrong"] | headline: [a, b, c, d, e, f, g, h, i] | 4: More than 8 wordings are listed.
					""")
	void explainsErrorPages(String good, String bad, String message) {
		assertThat(SmallContent.broken(ERROR, good, bad))
			.anyMatch((problem) -> problem.startsWith(ERROR) && problem.contains(message));
	}

}

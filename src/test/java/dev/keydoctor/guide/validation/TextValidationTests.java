package dev.keydoctor.guide.validation;

import dev.keydoctor.guide.library.SmallContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what authors are told about texts. Each row writes something wrong into a good
 * page, in place of something that stands there; ⏎ is the end of a line, ¦ the line of a
 * table.
 */
class TextValidationTests {

	private static final String GUIDE = "pl/guides/first.md";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Koniec {#first-end}  | Koniec                       | 23: The section has no id. Write `## Koniec {#short-english-name}`
					Koniec {#first-end}  | Koniec {#first-End}          | 23: `first-End` is not a plain id.
					Koniec {#first-end}  | Koniec {#końcowy}            | 23: `końcowy` is not a plain id. Use small English letters
					Koniec {#first-end}  | Koniec {#a-very-long-id-that-nobody-can-type} | 23: `a-very-long-id-that-nobody-can-type` is 35 characters long. Shorten it to 28.
					Koniec {#first-end}  | Koniec {#search}             | 23: `search` is reserved for the frame of the page.
					Koniec {#first-end}  | Koniec {#thanks}             | 23: `thanks` is reserved for the frame of the page.
					Koniec {#first-end}  | Koniec {#__toc}              | 23: `__toc` is reserved
					Koniec {#first-end}  | Koniec {#second-end}         | pl/guides/second.md:23: `second-end` is taken already by pl/guides/first.md:23.
					Koniec {#first-end}  | Koniec {#first-end aliases="second"} | pl/guides/second.md:1: `second` is taken already
					Koniec {#first-end}  | Koniec\u00a0{#first-end}          | 23: No plain blank stands before the braces of this heading. Write `## Heading {#id}`
					Koniec {#first-end}  | Koniec{#first-end}           | 23: No plain blank stands before the braces of this heading.
					Koniec {#first-end}  | Koniec {first-end}           | 23: The braces of this heading are not understood.
					Koniec {#first-end}  | Koniec {: #first-end }       | 23: The braces of this heading are not understood. Write `## Heading {#id}`
					Koniec {#first-end}  | Koniec {#first-end           | 23: The braces of this heading are not understood.
					Koniec {#first-end}  | Koniec {#first-end .duże}    | 23: The braces of this heading are not understood.
					⏎## Koniec {#first-end} | ⏎##Koniec {#first-end}    | 23: This is not read as a heading. Put a blank
					⏎## Koniec {#first-end} | ⏎# Koniec {#first-end}      | 23: The body has a heading of the first level.
					⏎## Koniec {#first-end} | ⏎## {#first-end}            | 23: The heading has no words. Write `## Words {#first-end}`.
					⏎## Koniec {#first-end} | ⏎## ![Koniec](../../images/start.svg) {#first-end} | 23: The heading has no words.
					⏎### Szczegół        | ⏎###                          | 21: The heading has no words. Write `### Words`.
					Treść uwagi.         | Treść {#id} uwagi.           | 19: Only a heading has an id.
					""")
	void explainsHeadings(String good, String bad, String message) {
		assertThat(SmallContent.broken(GUIDE, good, bad)).anyMatch((problem) -> problem.contains(message));
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
							[dalej]                     | []                              | 10: The link to `go:first-end` has no words. Write `[text](go:first-end)`.
							Treść uwagi.                | Treść <a@example.org>.          | 19: A link to `mailto:a@example.org` is not shown. Only https and go:
							../../images/start.svg      | ../../images/stat.svg           | 16: There is no picture `stat.svg`. Did you mean `start.svg`?
							../../images/start.svg      | ../../../etc/start.svg          | 16: `../../../etc/start.svg` is not a picture of ours.
							../../images/start.svg      | ../../images/../tags.svg        | 16: `../../images/../tags.svg` is not a picture of ours.
							../../images/start.svg      | ../../images/%2e%2e/start.svg   | is not a picture of ours.
							../../images/start.svg      | ../../images/start.gif          | 16: `../../images/start.gif` is not a picture of ours. Write `../../images/name.svg`
							../../images/start.svg      | https://example.org/start.svg   | 16: `https://example.org/start.svg` is not a picture of ours.
							![Przycisk Start]           | ![]                             | 16: The picture has no description.
							![Przycisk Start]           | ![Przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start, przycisk Start] | 16: The description is 126 characters long. Shorten it to 120
							svg){ width                 | svg) { width                    | 16: The picture has no size. Write `{ width=1200 height=750 loading=lazy }` right behind it.
							svg){ width                 | svg)\u00a0{ width                    | 16: The picture has no size.
							{ width=1200 height=750 loading=lazy } | { loading=lazy }    | 16: The picture has no size. Write `{ width=1200
					{ width=1200 height=750 loading=lazy } | {: width="1200" }   | 16: The picture has no size.
					width=1200                  | width=100%                      | 16: `width=100%` is not understood here.
							loading=lazy                | onload=alert                    | 16: `onload=alert` is not understood here.
					Treść uwagi.                | Treść [uwagi].                  | 19: `[uwagi]` is read as a link to nowhere. Write `[text](go:anchor)`, without blanks
					Treść uwagi.                | - [x] Treść.                    | 19: `[x]` is read as a link to nowhere.
					Treść uwagi.                | Treść[^1] uwagi.                | 19: `[^1]` is read as a link to nowhere.
					Treść uwagi.                | [Treść][first-end] uwagi.       | 19: `[Treść][first-end]` is read as a link to nowhere.
					Treść uwagi.                | [Treść](go:first end) uwagi.    | 19: `[Treść]` is read as a link to nowhere.
					Treść uwagi.                | ![Treść][pic]                   | 19: `![Treść][pic]` names no file. Write `![text](../../images/name.svg)
					Treść uwagi.                | ![pic]⏎⏎[pic]: ../../images/start.svg | 19: `![pic]` names no file.
							""")
	void explainsLinksAndPictures(String good, String bad, String message) {
		assertThat(SmallContent.broken(GUIDE, good, bad))
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
					!!! warning "Uwaga"  | !!! warning "Uwaga "ważna""    | 18: This is not read as a box. Write `!!! tip "Title"`, with no other quotes
					Treść uwagi.         | Treść **uwagi.                 | 19: A sign of Markdown is shown as it stands here. Close what it opens
					Treść uwagi.         | Treść `uwagi.                  | 19: A sign of Markdown is shown as it stands here.
					Treść uwagi.         | ~~Treść~~ uwagi.               | 19: A sign of Markdown is shown as it stands here.
					Treść uwagi.         | Treść⏎    ::: uwagi            | 20: This is shown as it stands here.
					Wróć do              | Treść⏎¦ a ¦ b ¦⏎¦---¦---¦ | 26: This is not read as a table. Put an empty line before it
					Wróć do              | ```⏎Wróć do                    | 25: This is read as code that has no end, or is indented. Put code between
					Wróć do              | ⏎    Wróć do                   | 26: This is read as code that has no end, or is indented.
					.....Treść uwagi.    | .Treść uwagi.                  | 18: The box is empty. Indent its text by four blanks
					""")
	void explainsWhatWouldBeShownAsText(String good, String bad, String message) {
		assertThat(SmallContent.broken(GUIDE, good.replace(".....", "⏎    "),
				bad.replaceFirst("^\\.", "⏎").replace('¦', '|')))
			.anyMatch((problem) -> problem.contains(GUIDE + ":" + message));
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 6000 })
	void namesThePageWithQuotesInQuotesWithoutEnd(int depth) {
		assertThat(SmallContent.broken(GUIDE, "Wróć do", ">".repeat(depth) + " Wróć do")).singleElement()
			.asString()
			.matches(GUIDE + "(:25)?: Too much stands inside one another here\\. Take quotes out of quotes, .*");
	}

	@Test
	void leavesCodeAlone() {
		SmallContent content = new SmallContent().change(GUIDE, (text) -> text
				+ "\n```text\n=== \"Tab\"\n#! {#id} <b>\n```\n\nKlucz `{#id}` i `<b>`, `[x]` i \\[x], \\*\\*, `**`.\n");

		assertThat(content.problems()).isEmpty();
	}

}

package dev.keydoctor.guide.validation;

import java.util.List;

import dev.keydoctor.guide.library.SmallContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what authors are told about facts and models. Each row writes something wrong
 * in place of something that stands there; ⏎ is the end of a line.
 */
class PlaceholderValidationTests {

	private static final String UNITS = """
			usd: { pl: "# USD", it: "# dollari", en: "$#" }
			days: { pl: "# dzień|# dni|# dni|# dnia", it: "# giorno|# giorni", en: "# day|# days" }
			""";

	private static final String FACTS = """
			smallest: { value: 5 usd, checked: 2026-11-26, source: "https://example.org/" }
			lifetime: { pl: rok, it: un anno, en: one year, checked: 2026-11-26, source: "https://example.org/" }
			""";

	private static final String MODELS = """
			old: { kind: text, off: 2026-10-23, successors: new, role: course, checked: 2026-11-26, source: "https://example.org/" }
			new: { kind: text, off: open, checked: 2026-11-26, source: "https://example.org/" }
			""";

	private static final String PAGE = """

			Za {{fact:smallest}}, {{fact:lifetime}}: `{{model:course}}`.

			| {{shutdowns:date}} | {{shutdowns:models}} |
			|---|---|
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					facts.yaml  | 5 usd                     | 5 dolars         | facts.yaml:1: `dolars` is no unit. Add it to words.yaml
					facts.yaml  | value: 5 usd,             | it: cinque,      | facts.yaml:1: `smallest` has no text in `pl`. Write `value: …`, or one text for each of `pl`, `it`, `en`.
					facts.yaml  | it: un anno,              |                  | facts.yaml:2: `lifetime` has no text in `it`.
					facts.yaml  | usd, checked: 2026-11-26  | usd              | facts.yaml:1: `smallest` has no day under `checked`. Write year, month and day
					facts.yaml  | usd, checked: 2026-11-26  | usd, checked: 26.11.2026 | facts.yaml:1: `smallest` has no day under `checked`.
					facts.yaml  | year, checked: 2026-11-26, source: "https://example.org/" | year, checked: 2026-11-26 | facts.yaml:2: `lifetime` has no source. Write `source: https://…`
					facts.yaml  | 5 usd, checked            | 5 usd, cheked    | facts.yaml:1: Nobody reads the key `cheked` of `smallest`.
					facts.yaml  | lifetime:                 | lifetimes:       | pl/guides/first.md:27: Nothing is known as `{{fact:lifetime}}`. Did you mean `lifetimes`?
					facts.yaml  | lifetime:                 | more: { value: 7, checked: 2026-11-26, source: "https://example.org/" }⏎lifetime: | facts.yaml:2: Nobody uses the fact `more`. Write `{{fact:more}}`
					facts.yaml  | lifetime:                 | smallest:        | facts.yaml:2: The key `smallest` stands here twice.
					facts.yaml  | { pl: rok                 | [ pl: rok        | The YAML cannot be read
					models.yaml | off: 2026-10-23,          |                  | models.yaml:1: `old` has no day under `off`. Write year, month and day
					models.yaml | off: 2026-10-23           | off: soon        | models.yaml:1: `old` has no day under `off`.
					models.yaml | { kind: text, off: open   | { off: open      | models.yaml:2: `new` has no kind. Write `kind: text`
					facts.yaml  | 5 usd                     | 5 or             | facts.yaml:1: `or` is no unit.
					models.yaml | { kind: text, off: open   | { kind: video, off: open | models.yaml:2: `video` is no kind of model. Write `kind: text`, or `kind: image`
					models.yaml | off: open                 | off: open, role: course  | models.yaml:2: The role `course` is that of `old` already. Keep it with one model.
					words.yaml  | or: { pl: lub, it: o, en: or } |             | words.yaml:1: The word `or` is missing. Add a line `or: { pl: …, it: …, en: … }`.
					words.yaml  | or: { pl: lub, it: o, en: or } | or: { pl: lub, en: or } | words.yaml:3: `or` has no text in `it`. Write one text for each of `pl`, `it`, `en`.
					words.yaml  | or: { pl: lub, it: o, en: or } | or: { pl: lub, it: o, en: " " } | words.yaml:3: `or` has no text in `en`.
					words.yaml  | or: { pl: lub, it: o, en: or } | or: lub     | words.yaml:3: `or` has no text in `pl`.
					words.yaml  | it: o, en: or             | it: o, en: or, de: oder | words.yaml:3: Nobody reads the key `de` of `or`.
					words.yaml  | or: {                     | ore: {           | words.yaml:3: `ore` in `pl` is no unit, and no word that is read. Units: `one
					words.yaml  | # dnia                    | dnia             | words.yaml:2: `days` in `pl` is no unit
					words.yaml  | # days                    | days             | words.yaml:2: `days` in `en` is no unit
					models.yaml | role: course              | role: corse      | pl/guides/first.md:27: Nothing is known as `{{model:course}}`. Did you mean `corse`?
					pl/guides/first.md | {{shutdowns:date}} | {{shutdowns:day}} | pl/guides/first.md:29: Nothing is known as `{{shutdowns:day}}`.
					pl/guides/first.md | {{fact:smallest}}  | {{smallest}}     | pl/guides/first.md:27: Nothing is known as `{{smallest}}`. Write a kind and a name
					pl/guides/first.md | {{fact:smallest}}  | {{fact:smallest}  | pl/guides/first.md:27: Nothing is known as `{{fact:smallest}`.
					pl/guides/first.md | title: Przewodnik  | title: "{{fact:smallest}}" # | pl/guides/first.md:2: Nothing is filled into the front matter.
					""")
	void explainsFactsAndModels(String file, String good, String bad, String message) {
		SmallContent content = withFacts().change(file,
				(text) -> text.replace(good, (bad == null) ? "" : bad.replace("⏎", "\n")));

		assertThat(content.problems()).anyMatch((problem) -> problem.contains(message));
	}

	@ParameterizedTest
	@CsvSource({ "words.yaml, 'usd: {', 'usd: [' ", "facts.yaml, 5 usd, 5 usd: about", "facts.yaml, 5 usd, 5 dolars",
			"models.yaml, new:, old:", "tags.yaml, 'pl: OpenAI,', 'pl OpenAI,'" })
	void oneSlipInATableIsOneProblem(String file, String good, String bad) {
		assertThat(withFacts().change(file, (text) -> text.replace(good, bad)).problems()).singleElement()
			.asString()
			.startsWith(file);
	}

	@Test
	void goodFactsAreNoProblem() {
		assertThat(withFacts().problems()).isEmpty();
	}

	@Test
	void aProblemBelowATableStillNamesItsLine() {
		List<String> problems = withFacts()
			.change("models.yaml",
					(text) -> text + text.lines()
						.findFirst()
						.orElseThrow()
						.replace("old:", "older:")
						.replace("role: course, ", "")
						.replace("2026-10-23", "2026-09-23") + "\n")
			.changeAll("guides/first", (text) -> text + "\n[dalej](go:nowhere)\n")
			.problems();

		assertThat(problems)
			.anyMatch((problem) -> problem.startsWith("pl/guides/first.md:32: Nothing is named `go:nowhere`"));
	}

	@Test
	void theTextsOfTheInterfaceNameFactsToo() {
		SmallContent content = withFacts().put("messages/messages_pl.properties", "a=b\nc=Za {{fact:smalest}}\n");

		assertThat(content.problems()).containsExactly(
				"messages/messages_pl.properties:2: Nothing is known as `{{fact:smalest}}`. Did you mean `smallest`? Facts stand in facts.yaml, models in models.yaml.");
	}

	private static SmallContent withFacts() {
		return new SmallContent().put("words.yaml", UNITS + SmallContent.WORDS)
			.put("facts.yaml", FACTS)
			.put("models.yaml", MODELS)
			.changeAll("guides/first", (text) -> text + PAGE);
	}

}

package dev.keydoctor.diagnosis.rules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.ResourceLines;
import dev.keydoctor.diagnosis.text.SearchedText;
import dev.keydoctor.diagnosis.wordings.CutSentence;
import dev.keydoctor.diagnosis.wordings.MisspeltSentence;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.Wordings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that each wording earns its place: pasted alone it leads to the verdict its list
 * is for, no other wording of the list would have found it, and a rule asks for its list.
 */
@Tag("regex")
class WordingRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final String CASES = "wordings.tsv";

	private static final Path DIAGNOSIS = Path.of("src/main/java/dev/keydoctor/diagnosis/rules");

	/** The files whose lines are patterns of what stands around an error. */
	private static final List<String> SENTENCES = List.of("supposed", "ruled-out", "in-order", "told", "code-and-logs",
			"opinions");

	/** The lists whose wordings decide only together with something else. */
	private static final List<String> PARTS = List.of("http-code", "block-page", "against-policy", "some-limit",
			"per-time", "blocked");

	@ParameterizedTest
	@CsvFileSource(resources = CASES, delimiter = '\t')
	void eachWordingLeadsToAVerdictOfItsList(String file, String list, String verdicts) {
		List<String> meanings = List.of(verdicts.split(" "));

		assertThat(Wordings.list(file, list)).isNotEmpty()
			.flatMap(WordingRulesTests::examples)
			.allSatisfy((wording) -> assertThat(judge(wording)).isIn(meanings));
	}

	@ParameterizedTest
	@CsvFileSource(resources = CASES, delimiter = '\t')
	void noWordingIsFoundByAnother(String file, String list) {
		List<String> wordings = Wordings.list(file, list);

		assertThat(wordings).noneMatch((wording) -> isFoundByAnother(wording, wordings));
	}

	@Test
	void aWordingThatAnotherFindsIsNoticed() {
		assertThat(isFoundByAnother("your quota exceeded", List.of("quota exceeded", "your quota exceeded"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "openai", "clients", "headlines", "translated", "retold" })
	void everyListHasItsVerdicts(String file) {
		List<String> lists = ResourceLines.of(WordingRulesTests.class, CASES)
			.stream()
			.map((line) -> line.split("\t"))
			.filter((cells) -> cells[0].equals(file))
			.map((cells) -> cells[1])
			.toList();

		assertThat(Wordings.all(file).keySet()).filteredOn((list) -> !PARTS.contains(list))
			.containsExactlyElementsOf(lists);
	}

	@ParameterizedTest
	@ValueSource(strings = { "openAi", "clients", "headlines", "translated" })
	void everyListIsAskedForByARule(String call) throws IOException {
		String rules = rules();

		assertThat(Wordings.all(call.toLowerCase(Locale.ROOT)).keySet())
			.allMatch((list) -> rules.contains(call + "(\"" + list + "\")"));
	}

	@Test
	void everyListOfStemsIsAskedForByARuleOrATelling() throws IOException {
		Set<String> asked = Pattern.compile("(?:saysNear|mentions|WordStems\\.of)\\(\"([a-z-]+)\"(?:, \"([a-z-]+)\")?")
			.matcher(rules())
			.results()
			.flatMap((call) -> Stream.of(call.group(1), String.valueOf(call.group(2))))
			.collect(Collectors.toSet());

		assertThat(Wordings.all("stems").keySet())
			.allMatch((list) -> asked.contains(list) || tellings().contains("{" + list + "}"));
	}

	@Test
	void aReportOfWhatIsRetoldIsPossible() {
		assertThat(ResourceLines.of(WordingRulesTests.class, CASES)).filteredOn((line) -> line.startsWith("retold\t"))
			.map((line) -> line.substring(line.lastIndexOf('\t') + 1))
			.filteredOn((verdict) -> !verdict.startsWith("ambiguous"))
			.isNotEmpty()
			.allMatch((verdict) -> ShippedRule.ALL
				.contains(ShippedRule.read("retold text " + verdict + " ambiguous " + verdict + " not-openai")));
	}

	@Test
	void everyServiceIsKnown() {
		Stream<String> providers = Stream.of(Provider.values())
			.map(Provider::code)
			.flatMap((code) -> Stream.of(code, code + "-names"));
		List<String> known = Stream
			.concat(providers, Stream.of("names-without-models", "without-models", "never-without-models", "places",
					"speakers", "foreign-models"))
			.toList();

		assertThat(known).containsAll(Wordings.all("services").keySet());
	}

	@ParameterizedTest
	@FieldSource("SENTENCES")
	void eachLineOfASentenceFindsItsExample(String file) {
		assertThat(Wordings.all(file)).isNotEmpty()
			.allSatisfy((example, lines) -> assertThat(lines).allMatch(
					(line) -> Vocabulary.pattern(line.replaceFirst("^needs ", "")).matcher(searched(example)).find()));
	}

	@Test
	void eachMisspeltSentenceIsKnownWithoutALetter() {
		assertThat(Wordings.list("misspelt", "sentences")).isNotEmpty().allSatisfy((sentence) -> {
			String letters = Letters.of(sentence);
			String misspelt = letters.substring(0, letters.length() / 2) + letters.substring(letters.length() / 2 + 1);

			assertThat(MisspeltSentence.allIn(misspelt)).contains(sentence);
		});
	}

	@Test
	void eachCutSentenceIsKnownWithoutItsFirstOrItsLastLetter() {
		assertThat(Wordings.list("misspelt", "cut")).isNotEmpty().allSatisfy((sentence) -> {
			String letters = Letters.of(sentence);

			assertThat(CutSentence.allIn("n8n" + letters.substring(0, letters.length() - 1))).contains(sentence);
			assertThat(CutSentence.allIn(letters.substring(1) + "n8n")).contains(sentence);
			assertThat(CutSentence.allIn(letters)).doesNotContain(sentence);
		});
	}

	@Test
	void everyListOfTheVocabularyIsNamed() throws IOException {
		String named = sources() + Wordings.all("vocabulary").values()
				+ SENTENCES.stream().map(Wordings::all).map(Map::values).toList();

		assertThat(Wordings.all("vocabulary").keySet()).isNotEmpty()
			.allMatch((list) -> named.contains("{" + list + "}"));
	}

	@Test
	void aNameThatNoListHasIsToldOf() {
		assertThatIllegalArgumentException().isThrownBy(() -> Vocabulary.pattern("{nwo} {works}"))
			.withMessageContaining("No list [nwo]");
	}

	/*
	 * A telling with each of its stems: those of one part with the first of the others.
	 */
	private static List<String> examples(String wording) {
		List<List<String>> parts = Stream.of(wording.split(" … ")).map(WordingRulesTests::stems).toList();
		return IntStream.range(0, parts.size())
			.boxed()
			.flatMap((part) -> parts.get(part).stream().map((stem) -> example(parts, part, stem)))
			.toList();
	}

	private static String example(List<List<String>> parts, int part, String stem) {
		return IntStream.range(0, parts.size())
			.mapToObj((other) -> (other == part) ? stem : parts.get(other).getFirst())
			.collect(Collectors.joining(" that "));
	}

	private static List<String> stems(String part) {
		int list = part.indexOf('{');
		return (list < 0) ? List.of(part)
				: Wordings.list("stems", part.substring(list + 1, part.length() - 1))
					.stream()
					.map(part.substring(0, list)::concat)
					.toList();
	}

	private static String sources() throws IOException {
		StringBuilder sources = new StringBuilder();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(DIAGNOSIS, "*.java")) {
			for (Path file : files) {
				sources.append(Files.readString(file));
			}
		}
		return sources.toString();
	}

	private static String searched(String example) {
		return Accents.folded(example.replace("\\n", "\n"));
	}

	private static String rules() throws IOException {
		StringBuilder rules = new StringBuilder();
		for (String type : List.of("Rules", "TranslatedRules", "ToldRules", "StatusRules", "FactRules", "OwnSideRules",
				"ForeignKeys", "Conditions")) {
			rules.append(Files.readString(DIAGNOSIS.resolve(type + ".java")));
		}
		return rules.toString();
	}

	private static String tellings() {
		return Wordings.all("retold").values().toString();
	}

	private static String judge(String wording) {
		return RuleBooks.ruleBook().judge(new Evidence.Pasted("OpenAI: " + wording), TODAY).verdict().code();
	}

	private static boolean isFoundByAnother(String wording, List<String> wordings) {
		String text = wording.toLowerCase(Locale.ROOT);
		return wordings.stream()
			.filter((other) -> !other.equals(wording))
			.anyMatch((other) -> Phrase.of(other).isIn(SearchedText.of(text, Letters.of(wording))));
	}

}

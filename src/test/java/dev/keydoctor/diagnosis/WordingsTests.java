package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each wording earns its place: pasted alone it leads to the verdict its list
 * is for, no other wording of the list would have found it, and a rule asks for its list.
 */
class WordingsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final String CASES = "wordings.tsv";

	/** The lists whose wordings decide only together with something else. */
	private static final List<String> PARTS = List.of("http-code", "some-limit", "per-time", "blocked");

	@ParameterizedTest
	@CsvFileSource(resources = CASES, delimiter = '\t')
	void eachLeadsToAVerdictOfItsList(String file, String list, String verdicts) {
		List<String> meanings = List.of(verdicts.split(" "));

		assertThat(Wordings.list(file, list)).allSatisfy((wording) -> assertThat(judge(wording)).isIn(meanings));
	}

	@ParameterizedTest
	@CsvFileSource(resources = CASES, delimiter = '\t')
	void noneIsFoundByAnother(String file, String list) {
		List<String> wordings = Wordings.list(file, list);

		assertThat(wordings).noneMatch((wording) -> isFoundByAnother(wording, wordings));
	}

	@Test
	void aWordingThatAnotherFindsIsNoticed() {
		assertThat(isFoundByAnother("your quota exceeded", List.of("quota exceeded", "your quota exceeded"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "openai", "clients", "headlines", "translated" })
	void everyListHasItsVerdicts(String file) {
		List<String> lists = ResourceLines.of(CASES)
			.stream()
			.map((line) -> line.split("\t"))
			.filter((cells) -> cells[0].equals(file))
			.map((cells) -> cells[1])
			.toList();

		assertThat(Wordings.all(file).keySet()).filteredOn((list) -> !PARTS.contains(list))
			.containsExactlyElementsOf(lists);
	}

	@ParameterizedTest
	@ValueSource(strings = { "openAi", "clients", "headlines", "translated", "WordStems.of" })
	void everyListIsAskedForByARule(String call) throws IOException {
		String file = call.equals("WordStems.of") ? "stems" : call.toLowerCase(Locale.ROOT);
		String rules = rules();

		assertThat(Wordings.all(file).keySet()).allMatch((list) -> rules.contains(call + "(\"" + list + "\")"));
	}

	@Test
	void everyServiceIsKnown() {
		Stream<String> providers = Stream.of(Provider.values())
			.map(Provider::code)
			.flatMap((code) -> Stream.of(code, code + "-names"));
		List<String> known = Stream.concat(providers, Stream.of("names-without-models", "foreign-models")).toList();

		assertThat(known).containsAll(Wordings.all("services").keySet());
	}

	private static String rules() throws IOException {
		Path folder = Path.of("src/main/java/dev/keydoctor/diagnosis");
		return Files.readString(folder.resolve("Rules.java")) + Files.readString(folder.resolve("ToldRules.java"));
	}

	private static String judge(String wording) {
		return RuleBooks.ruleBook().judge(new Evidence.Pasted("OpenAI: " + wording), TODAY).verdict().code();
	}

	private static boolean isFoundByAnother(String wording, List<String> wordings) {
		String text = wording.toLowerCase(Locale.ROOT);
		return wordings.stream()
			.filter((other) -> !other.equals(wording))
			.anyMatch((other) -> Phrase.of(other).isIn(SearchedText.of(text, PlainText.squeeze(wording))));
	}

}

package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.keydoctor.diagnosis.rules.RuleBooks.judge;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a text that was read from a picture is judged with the mistakes of reading
 * in mind, and a pasted text only where it tells nothing as it stands.
 */
@Tag("regex")
class MisreadingTests {

	private static final Map<Character, String> LOOK_ALIKES = Map.ofEntries(Map.entry('l', "1"), Map.entry('i', "l"),
			Map.entry('I', "l"), Map.entry('o', "0"), Map.entry('s', "5"), Map.entry('m', "rn"), Map.entry('b', "8"),
			Map.entry('g', "9"), Map.entry('_', " "), Map.entry('e', "c"), Map.entry('a', "o"), Map.entry('t', "f"));

	private static final List<CaseFile> PASTED = CaseFile.pasted()
		.stream()
		.filter((example) -> !"broken-key-echoed".equals(example.expected().get("rule")))
		.toList();

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.rules.MisreadingCase#all")
	void aMisreadTextIsJudgedByWhereItComesFrom(MisreadingCase example) {
		assertThat(said(example.text(), TextSource.PICTURE)).isEqualTo(example.read());
		assertThat(said(example.text(), TextSource.PASTE)).isEqualTo(example.pasted());
	}

	@Test
	void aTextReadWithoutMistakesIsJudgedLikeAPastedOne() {
		assertThat(PASTED).hasSizeGreaterThan(100)
			.allSatisfy((example) -> assertThat(judge(example.text(), TextSource.PICTURE))
				.isEqualTo(judge(example.text(), TextSource.PASTE)));
	}

	@Test
	void mistakesDoLessHarmWithTolerance() {
		Map<Outcome, Long> pasted = outcomes(TextSource.PASTE);
		Map<Outcome, Long> read = outcomes(TextSource.PICTURE);

		assertThat(share(Outcome.RIGHT, read)).isGreaterThan(Math.max(0.9, share(Outcome.RIGHT, pasted)));
		assertThat(share(Outcome.HARMFUL, read)).isLessThan(Math.min(0.035, share(Outcome.HARMFUL, pasted)));
	}

	@Test
	void aLongPastedTextIsTakenAtItsWord() {
		String silent = "OpenAI: Missing 5copes: m0del.reque5t";

		assertThat(judge(silent, TextSource.PASTE).verdict()).isEqualTo(Verdict.MISSING_SCOPE);
		assertThat(judge(silent + " and so on".repeat(200), TextSource.PASTE).verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void lettersThatTheReaderLostMakeNoKeyMalformed() {
		String text = "Incorrect API key provided: sk-proj-* **.** wx yz. You can find your API key at";

		assertThat(judge(text, TextSource.PASTE).rule()).isEqualTo("broken-key-echoed");
		assertThat(judge(text, TextSource.PICTURE).rule()).isEqualTo("incorrect-key");
	}

	private static Map<Outcome, Long> outcomes(TextSource source) {
		return misread().collect(Collectors.groupingBy((example) -> outcome(judge(example.text(), source), example),
				Collectors.counting()));
	}

	private static double share(Outcome outcome, Map<Outcome, Long> outcomes) {
		return (double) outcomes.getOrDefault(outcome, 0L)
				/ outcomes.values().stream().mapToLong(Long::longValue).sum();
	}

	private static Outcome outcome(Diagnosis diagnosis, CaseFile example) {
		if (diagnosis.verdict().code().equals(example.verdict())) {
			return Outcome.RIGHT;
		}
		return (diagnosis.certainty() == Certainty.AMBIGUOUS) ? Outcome.UNSURE : Outcome.HARMFUL;
	}

	private static Stream<CaseFile> misread() {
		return PASTED.stream()
			.flatMap((example) -> IntStream.range(0, 2)
				.mapToObj((copy) -> new CaseFile(example.verdict(), example.name(), example.expected(),
						misread(example.text(), new Random(example.text().hashCode() + copy)))));
	}

	/** One letter in a hundred becomes one that looks alike, or any. */
	private static String misread(String text, Random random) {
		StringBuilder read = new StringBuilder();
		for (char letter : text.toCharArray()) {
			boolean wrong = Character.isLetterOrDigit(letter) && random.nextInt(100) == 0;
			String other = String.valueOf((char) ('a' + random.nextInt(26)));
			read.append(wrong ? LOOK_ALIKES.getOrDefault(letter, other) : String.valueOf(letter));
		}
		return read.toString();
	}

	private static String said(String text, TextSource source) {
		Diagnosis diagnosis = judge(text, source);
		return diagnosis.rule() + " " + diagnosis.certainty().code();
	}

	private enum Outcome {

		RIGHT, UNSURE, HARMFUL

	}

}

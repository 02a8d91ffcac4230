package dev.keydoctor.diagnosis.rules;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that what windows, mails, editors and keyboards make of a text leads to no other
 * cause.
 */
@Tag("regex")
class TranscriptionTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("transcriptions")
	void aTranscriptionLeadsToNoOtherCause(String name, UnaryOperator<String> transcription) {
		Surroundings.assertThatErrorsStayIn(transcription);
	}

	@Test
	void aTextWithoutAccentsIsJudgedTheSame() {
		assertThat(CaseFile.pasted()).allSatisfy(
				(example) -> assertThat(judge(withoutAccents(example.text()))).isEqualTo(judge(example.text())));
	}

	private static Diagnosis judge(String text) {
		return RuleBooks.judge(text, TextSource.PASTE);
	}

	static Stream<Arguments> transcriptions() {
		Map<String, UnaryOperator<String>> all = Map.of("wrapped by a terminal", (text) -> wrapped(text, 80),
				"wrapped by a phone", (text) -> wrapped(text, 40), "quoted in a mail",
				(text) -> "> " + wrapped(text, 78).replace("\n", "\n> "), "in a string of JSON",
				(text) -> "{\"text\": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
						+ "\"}",
				"in a page",
				(text) -> "<p>"
						+ text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "<br>")
						+ "</p>",
				"with the quotes of an editor", (text) -> text.replaceAll("\"([^\"\n]*)\"", "“$1”").replace("'", "’"),
				"with blanks that do not break", (text) -> text.replace(' ', '\u00a0'), "with a time on each line",
				(text) -> "12:04:11 " + text.replace("\n", "\n12:04:11 "));
		return all.entrySet().stream().map((entry) -> arguments(entry.getKey(), entry.getValue()));
	}

	/* Between words, as where a line is too long. */
	private static String wrapped(String text, int columns) {
		return text.replaceAll("(?m)(.{1,%d})(?: |$)".formatted(columns), "$1\n").stripTrailing();
	}

	private static String withoutAccents(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("[\u0300-\u036f]", "")
			.replace('ł', 'l')
			.replace('Ł', 'L');
	}

}

package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.openai.Answers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that somebody has said of each code what it means, so that the invariants of
 * answers are asked of it, and that it means that.
 */
class ErrorCodesTests {

	private static final String FILE = "src/test/resources/dev/keydoctor/diagnosis/rules/code-meanings.tsv";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Test
	void eachCodeHasAMeaning() {
		assertThat(ErrorCodes.KNOWN).filteredOn((code) -> !CodeMeanings.ALL.containsKey(code))
			.as("codes without a row in %s: the code, a tab, the verdict it leads to or %s", FILE, CodeMeanings.NONE)
			.isEmpty();
	}

	@Test
	void noMeaningIsOfACodeThatIsGone() {
		assertThat(CodeMeanings.ALL.keySet()).filteredOn((code) -> !ErrorCodes.isKnown(code))
			.as("rows of %s whose code ErrorCodes lacks, so that no report shows it", FILE)
			.isEmpty();
	}

	@Test
	void eachCodeLeadsToItsMeaningAtSomeStatus() {
		assertThat(CodeMeanings.ALL.entrySet()).filteredOn((row) -> !row.getValue().equals(CodeMeanings.NONE))
			.filteredOn((row) -> verdicts(row.getKey()).noneMatch(row.getValue()::equals))
			.as("rows of %s with a verdict to which no rule leads from that code alone", FILE)
			.isEmpty();
	}

	private static Stream<String> verdicts(String code) {
		String body = "{\"error\": {\"message\": \"Something new.\", \"type\": \"odd\", \"param\": null, \"code\": \"%s\"}}"
			.formatted(code);
		return Stream.of(400, 401, 403, 404, 429, 503)
			.map((status) -> Answers.of(Request.TEXT, status, Map.of("content-type", "application/json"), body))
			.map((answer) -> RuleBooks.ruleBook().judge(answer, TODAY).verdict().code());
	}

}

package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.ProjectFiles;
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

	/**
	 * What rules ask for and no report shows: types of OpenAI's errors, beside another
	 * code or none; a code of Dify's; types and codes of other services.
	 */
	private static final Set<String> NO_CODES = Set.of("auth_subrequest_error", "cf_bad_gateway",
			"cf_service_unavailable", "invalid_param", "authentication_error", "not_found_error", "permission_error",
			"billing_error", "token_not_found_in_db", "upstream_error", "unsupported_api_for_model");

	private static final Pattern WORDS = Pattern.compile("\\bword\\(([^)]*)\\)");

	private static final Pattern CODE = Pattern.compile("\"([a-z\\d]+(?:_[a-z\\d]+)+)\"");

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

	@Test
	void aRuleAsksForACodeThatAReportCanShow() {
		assertThat(asked()).filteredOn((code) -> !ErrorCodes.isKnown(code) && !NO_CODES.contains(code))
			.as("codes that a rule asks for: one of OpenAI's belongs into ErrorCodes, any other into NO_CODES here")
			.isEmpty();
		assertThat(NO_CODES).filteredOn((code) -> !asked().contains(code)).as("words no rule asks for").isEmpty();
	}

	private static Set<String> asked() {
		return ProjectFiles.below("src/main/java/dev/keydoctor/diagnosis/rules")
			.flatMap((file) -> WORDS.matcher(ProjectFiles.read(file)).results())
			.flatMap((call) -> CODE.matcher(call.group(1)).results())
			.map((code) -> code.group(1))
			.collect(Collectors.toSet());
	}

	private static Stream<String> verdicts(String code) {
		String body = "{\"error\": {\"message\": \"Something new.\", \"type\": \"odd\", \"param\": null, \"code\": \"%s\"}}"
			.formatted(code);
		return Stream.of(400, 401, 403, 404, 429, 503)
			.map((status) -> Answers.of(Request.TEXT, status, Map.of("content-type", "application/json"), body))
			.map((answer) -> RuleBooks.ruleBook().judge(answer, TODAY).verdict().code());
	}

}

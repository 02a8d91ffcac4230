package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of whether each rule can decide a live check, or says that it is for pasted
 * texts. The answers tried are the live cases, and the texts of all cases as the message
 * of an error, at every status.
 */
@Tag("regex")
class LiveRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Set<Rule> DECIDING = answers()
		.map((answer) -> RuleBooks.RULES.deciding(ParsedError.of(answer, RuleBooks.RETIREMENTS.on(TODAY)),
				Deadline.NEVER))
		.collect(Collectors.toSet());

	@Test
	void everyRuleDecidesALiveAnswerOrSaysThatItIsForPastedTexts() {
		List<String> unreachable = RuleBooks.RULES.rules()
			.stream()
			.filter((rule) -> LiveVerdicts.areConcludedBy(rule) && !DECIDING.contains(rule))
			.map(Rule::name)
			.toList();

		assertThat(unreachable).as("rules to put into onlyPasted(…), or to give a case that is an answer").isEmpty();
	}

	private static Stream<Evidence.Answer> answers() {
		return Stream.concat(CaseFile.all()
			.stream()
			.map(CaseFile::evidence)
			.filter(Evidence.Answer.class::isInstance)
			.map(Evidence.Answer.class::cast), CaseFile.all().stream().flatMap(LiveRulesTests::asAnswers));
	}

	private static Stream<Evidence.Answer> asAnswers(CaseFile example) {
		Body body = new Body.Error(
				Map.of("message", example.text(), "code", example.expected().getOrDefault("code", "null")));
		return Stream.of(200, 400, 401, 403, 404, 405, 410, 413, 422, 429, 500, 503)
			.map((status) -> new Evidence.Answer(Evidence.Request.TEXT, status, Map.of(), body));
	}

}

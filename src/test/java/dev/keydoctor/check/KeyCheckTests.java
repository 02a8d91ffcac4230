package dev.keydoctor.check;

import java.util.ArrayList;
import java.util.List;

import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.FaultServer.Received;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.keydoctor.openai.Fault.answering;
import static dev.keydoctor.openai.Fault.closing;
import static dev.keydoctor.openai.Fault.inTurn;
import static dev.keydoctor.openai.Fault.saying;
import static org.assertj.core.api.Assertions.assertThat;

class KeyCheckTests {

	private final FaultServer server = new FaultServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.check.AnswerCase#all")
	void concludesFromTheFirstAnswerThatIsNotAsAsked(AnswerCase answer) {
		try (FaultServer faulty = answer.server()) {
			Report report = Checks.run(faulty, answer);

			assertThat(report.diagnosis().verdict()).isEqualTo(answer.verdict());
			assertThat(AnswerCase.steps(report)).isEqualTo(answer.steps());
			assertThat(faulty.received()).extracting(Received::line).isEqualTo(answer.requests());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Incorrect API key provided: sk-proj-****abcd.", "You didn't provide an API key.",
			"Incorrect API key provided: sk-ant-****abcd." })
	void saysNothingOfAKeyThatIsRefusedAfterItWasAccepted(String refusal) {
		this.server.on("GET /models", answering(403, "missing-scope-as-text.json"))
			.on("POST /chat/completions", saying(401, "content-type: application/json\r\n",
					"{\"error\": {\"message\": \"" + refusal + "\", \"type\": \"invalid_request_error\"}}"));

		Report report = Checks.run(this.server, Keys.PROJECT);

		assertThat(report.diagnosis()).returns(Verdict.COULD_NOT_CHECK, Diagnosis::verdict)
			.returns(Circumstance.CONTRADICTION, Diagnosis::circumstance);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓!✗·");
	}

	@Test
	void makesNoPictureUnasked() {
		Report report = Checks.run(this.server, Keys.PROJECT);

		assertThat(report.diagnosis().verdict()).isEqualTo(Verdict.HEALTHY);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓✓✓·");
		assertThat(this.server.received()).extracting(Received::line)
			.containsExactly("GET /models", "POST /chat/completions");
	}

	@Test
	void asksTheModelThatTheListOffers() {
		this.server.on("GET /models", answering(200, "old-models.json"));

		Checks.run(this.server, Keys.PROJECT);

		assertThat(this.server.received().getLast().body()).contains("\"gpt-5-nano\"");
	}

	@Test
	void asksOfTheNextModelWhereNothingIsListedAndTheFirstIsNotOpenToTheProject() {
		this.server.on("GET /models", answering(403, "missing-scope-as-text.json"))
			.on("POST /chat/completions",
					inTurn(answering(404, "unknown-model.json"), answering(200, "completion.json")));

		Report report = Checks.run(this.server, Keys.PROJECT);

		assertThat(report.diagnosis().verdict()).isEqualTo(Verdict.HEALTHY);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓!✓·");
		assertThat(this.server.received()).extracting(Received::body)
			.satisfiesExactly((list) -> assertThat(list).isEmpty(),
					(first) -> assertThat(first).contains("\"gpt-6-luna\""),
					(second) -> assertThat(second).contains("\"gpt-5-nano\""));
	}

	@ParameterizedTest
	@CsvSource({ "403, project-without-model.json, MODEL_ACCESS, 2",
			"429, insufficient-quota.json, INSUFFICIENT_QUOTA, 1" })
	void asksOfEachModelThatItGuessesAndOfOneWhereAnotherReasonIsGiven(int status, String answer, Verdict verdict,
			int asked) {
		this.server.on("GET /models", answering(403, "missing-scope-as-text.json"))
			.on("POST /chat/completions", answering(status, answer));

		assertThat(Checks.run(this.server, Keys.PROJECT).diagnosis().verdict()).isEqualTo(verdict);
		assertThat(this.server.received()).hasSize(1 + asked);
	}

	/** The reader has asked for none of these models. */
	@Test
	void doesNotConcludeFromOneClosedModelWhereTheNextIsNotAnswered() {
		this.server.on("GET /models", answering(403, "missing-scope-as-text.json"))
			.on("POST /chat/completions", inTurn(answering(404, "unknown-model.json"), closing()));

		assertThat(Checks.run(this.server, Keys.PROJECT).diagnosis().verdict()).isEqualTo(Verdict.COULD_NOT_CHECK);
	}

	@Test
	void tellsHowLongToWait() {
		this.server.on("POST /chat/completions", answering(429, "Retry-After: 20\r\n", "rate-limit.json"));

		Report report = Checks.run(this.server, Keys.PROJECT);

		assertThat(report.diagnosis().details().retryAfterSeconds()).isEqualTo(20);
	}

	@Test
	void sendsNoKeyThatHasAFault() {
		Report report = Checks.run(this.server, Keys.PROJECT + "\u0430");

		assertThat(report.fault()).isEqualTo(KeyFault.LOOKALIKE_LETTER);
		assertThat(report.diagnosis().verdict()).isEqualTo(Verdict.MALFORMED_KEY);
		assertThat(AnswerCase.steps(report)).isEqualTo("✗···");
		assertThat(this.server.received()).isEmpty();
	}

	@Test
	void sendsAMendedKeyAndSaysWhatWasMended() {
		Report report = Checks.run(this.server, "Bearer " + Keys.PROJECT + "\n");

		assertThat(report.repairs()).containsExactlyInAnyOrder(Repair.BEARER, Repair.LINE_BREAK);
		assertThat(AnswerCase.steps(report)).isEqualTo("!✓✓·");
		assertThat(this.server.received()).extracting(Received::head)
			.allMatch((head) -> head.contains(": Bearer " + Keys.PROJECT + "\r\n"));
	}

	@Test
	void sendsAKeyThatSeemsCutWithAWarning() {
		Report report = Checks.run(this.server, Keys.PROJECT.substring(0, 60));

		assertThat(report.keyKind()).isEqualTo(KeyKind.PROJECT);
		assertThat(AnswerCase.steps(report)).isEqualTo("!✓✓·");
	}

	@Test
	void tellsEachStepAsItEnds() {
		List<StepResult> told = new ArrayList<>();

		try (OpenAiFixture openAi = OpenAiFixture.facing(this.server.address(), OpenAiFixture.PATIENT)) {
			assertThat(Checks.run(openAi, Keys.PROJECT, true, told::add).steps()).isEqualTo(told);
		}

		assertThat(told).hasSize(4);
	}

}

package dev.keydoctor.check;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.FaultServer.Received;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.keydoctor.openai.Fault.answering;
import static dev.keydoctor.openai.Fault.saying;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a check goes on at the host of a region that OpenAI names, where that is a
 * configured one, and nowhere else.
 */
class RegionalHostTests {

	private static final Fault NAMES_EU = answering(401, "incorrect-hostname.json");

	private static final String MODELS = "GET /models";

	private static final String TEXT = "POST /chat/completions";

	private static final String IMAGE = "POST /images/generations";

	private final FaultServer usual = new FaultServer();

	private final FaultServer eu = new FaultServer();

	private final FaultServer us = new FaultServer();

	@BeforeEach
	void nameAnotherHost() {
		this.usual.on(MODELS, NAMES_EU);
	}

	@AfterEach
	void close() {
		this.usual.close();
		this.eu.close();
		this.us.close();
	}

	@Test
	void goesOnAtTheHostOfTheRegionAndSaysWhichAddressTheToolNeeds() {
		Report report = check();

		assertThat(report.diagnosis()).returns(Verdict.WRONG_REGION_HOST, Diagnosis::verdict)
			.returns("eu", Diagnosis::region)
			.returns("incorrect_hostname", (diagnosis) -> diagnosis.details().errorCode());
		assertThat(AnswerCase.steps(report)).isEqualTo("✓!✓✓");
		assertThat(requests(this.usual)).containsExactly(MODELS);
		assertThat(requests(this.eu)).containsExactly(MODELS, TEXT, IMAGE);
		assertThat(this.eu.received()).allSatisfy(
				(request) -> assertThat(request.head()).containsIgnoringCase("authorization: Bearer " + Keys.PROJECT));
		assertThat(Notices.of(report)).containsExactly(Notice.warning("check.notice.region", "eu"));
	}

	@Test
	void concludesFromALaterFailingStepAndStillSaysWhereItWent() {
		this.eu.on(TEXT, answering(429, "insufficient-quota.json"));

		Report report = check();

		assertThat(report.diagnosis()).returns(Verdict.INSUFFICIENT_QUOTA, Diagnosis::verdict)
			.returns("eu", Diagnosis::region);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓!✗·");
		assertThat(Notices.of(report)).containsExactly(Notice.warning("check.notice.region", "eu"));
	}

	@Test
	void asksAStepThatIsNotTheFirstOnceMoreAtTheHostThatItNames() {
		this.usual.on(MODELS, answering(200, "models.json")).on(TEXT, NAMES_EU);

		Report report = check();

		assertThat(report.diagnosis().verdict()).isEqualTo(Verdict.WRONG_REGION_HOST);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓✓!✓");
		assertThat(requests(this.usual)).containsExactly(MODELS, TEXT);
		assertThat(requests(this.eu)).containsExactly(TEXT, IMAGE);
	}

	@Test
	void movesOnceAndNotBack() {
		this.eu.on(MODELS, naming("us.api.openai.com"));

		Report report = check();

		assertThat(report.diagnosis()).returns(Verdict.WRONG_REGION_HOST, Diagnosis::verdict)
			.returns("us", Diagnosis::region);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓✗··");
		assertThat(requests(this.usual)).hasSize(1);
		assertThat(requests(this.eu)).hasSize(1);
		assertThat(this.us.received()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://eu.evil.example", "https://api.openai.com.evil.example",
			"https://eu.api.openai.com.evil.example", "https://eu.api.openai.com@evil.example",
			"https://eu.api.openai.com:443@evil.example", "https://evil.example@eu.api.openai.com",
			"https://not-eu.api.openai.com", "https://x.eu.api.openai.com", "https://xx.api.openai.com",
			"api.openai.com" })
	void aCheckGoesToNoOtherHost(String host) {
		this.usual.on(MODELS, naming(host));

		assertStays(check());
	}

	@Test
	void goesToNoAddressThatStandsInTheAnswer() {
		this.usual.on(MODELS, naming(this.us.address() + "/models"));

		assertStays(check());
	}

	@ParameterizedTest
	@ValueSource(strings = { "close", "reset", "garbage", "hang", "dripping-body", "503 overloaded.json",
			"200 captive-portal.html", "redirect 302" })
	void keepsWhatTheFirstAnswerSaysWhereTheRegionIsSilent(String fault) {
		this.eu.on(MODELS, Fault.of(fault));

		Report report = check(OpenAiFixture.IMPATIENT.multipliedBy(2));

		assertThat(report.diagnosis()).returns(Verdict.WRONG_REGION_HOST, Diagnosis::verdict)
			.returns("eu", Diagnosis::region);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓✗··");
		assertThat(requests(this.eu)).hasSize(1);
	}

	/* Where a later step than the one that moved fails, a warning tells of the region. */
	@ParameterizedTest
	@CsvSource({ MODELS + "," + MODELS, TEXT + "," + TEXT, TEXT + "," + IMAGE, IMAGE + "," + IMAGE })
	void hasAPageForEveryVerdictAtTheHostToWhichAStepMoves(String moving, String failing) {
		this.usual.on(MODELS, answering(200, "models.json")).on(moving, NAMES_EU);

		Collection<String> faults = AnswerCase.all()
			.stream()
			.filter(AnswerCase::endsSoon)
			.collect(Collectors.toMap(AnswerCase::verdict, AnswerCase::fault, (first, _) -> first))
			.values();
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (String fault : faults) {
			this.eu.on(failing, Fault.of(fault));
			verdicts.add(check().diagnosis().verdict());
		}

		assertThat(verdicts).contains(Verdict.IP_NOT_ALLOWED, Verdict.AMBIGUOUS_UNAUTHORIZED,
				Verdict.INSUFFICIENT_QUOTA, Verdict.RATE_LIMITED, Verdict.MODEL_ACCESS);
	}

	@Test
	void keepsWhatTheFirstAnswerSaysWhereTheRegionRefusesAKeyThatWasAccepted() {
		this.usual.on(MODELS, answering(200, "models.json")).on(TEXT, NAMES_EU);
		this.eu.on(TEXT, answering(401, "invalid-api-key.json"));

		assertThat(check().diagnosis()).returns(Verdict.WRONG_REGION_HOST, Diagnosis::verdict)
			.returns("eu", Diagnosis::region);
	}

	@Test
	void sendsNoKeyToAConfiguredRegionUnasked() {
		this.usual.on(MODELS, answering(200, "models.json"));

		assertThat(check().diagnosis()).returns(Verdict.HEALTHY, Diagnosis::verdict).returns(null, Diagnosis::region);
		assertThat(this.eu.received()).isEmpty();
	}

	private void assertStays(Report report) {
		assertThat(report.diagnosis()).returns(Verdict.WRONG_REGION_HOST, Diagnosis::verdict)
			.returns(null, Diagnosis::region);
		assertThat(AnswerCase.steps(report)).isEqualTo("✓✗··");
		assertThat(requests(this.usual)).containsExactly(MODELS);
		assertThat(this.eu.received()).isEmpty();
		assertThat(this.us.received()).isEmpty();
	}

	private Report check() {
		return check(OpenAiFixture.PATIENT);
	}

	private Report check(Duration patience) {
		try (OpenAiFixture openAi = OpenAiFixture.facing(this.usual.address(),
				Map.of("eu", this.eu.address(), "us", this.us.address()), patience)) {
			return Checks.run(openAi, Keys.PROJECT, true, StepListener.NONE);
		}
	}

	private static Fault naming(String host) {
		return saying(401, "content-type: application/json\r\n",
				"{\"error\": {\"message\": \"Attempted to access resource with incorrect regional hostname. "
						+ "Please make your request to " + host + "\", \"code\": \"incorrect_hostname\"}}");
	}

	private static List<String> requests(FaultServer server) {
		return server.received().stream().map(Received::line).toList();
	}

}

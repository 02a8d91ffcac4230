package dev.keydoctor.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.keydoctor.LogCapture;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with a key that would be seen wherever it came out.
 */
@Isolated
class SecrecyTests {

	/** A piece of the key, so that a shortened one is seen too. */
	private static final String CANARY = Keys.PROJECT.substring(10, 30);

	/**
	 * Off in {@code application.properties}: it tells of each answer that was given up.
	 */
	private static final String SWITCHED_OFF = "org.eclipse.jetty.client.transport.ResponseListeners";

	/* Some take a second, since nothing comes. */
	private static final int AT_ONCE = 8;

	private static final LogCapture LOG_OF_SCENARIOS = new LogCapture();

	private static final Map<AnswerCase, Report> REPORTS = new ConcurrentHashMap<>();

	@RegisterExtension
	private final LogCapture log = new LogCapture();

	private final FaultServer server = new FaultServer();

	@BeforeAll
	static void checkAllScenarios() throws Exception {
		LOG_OF_SCENARIOS.open();
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Callable<Report>> checks = AnswerCase.all().stream().map(SecrecyTests::check).toList();
			for (Future<Report> checked : threads.invokeAll(checks)) {
				checked.get();
			}
		}
		LOG_OF_SCENARIOS.close();
	}

	private static Callable<Report> check(AnswerCase answer) {
		return () -> {
			try (FaultServer faulty = answer.server()) {
				return REPORTS.computeIfAbsent(answer, (_) -> Checks.run(faulty, answer));
			}
		};
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void nothingIsLoggedWhateverOpenAiAnswersButThatItIsNotReached() {
		assertThat(lines(LOG_OF_SCENARIOS)).anyMatch((line) -> line.contains(" is not reached: "))
			.allMatch((line) -> line.contains(" is not reached: ") || line.contains(" is reached again."))
			.noneMatch((line) -> line.contains(CANARY));
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.check.AnswerCase#all")
	void theReportDoesNotHoldTheKey(AnswerCase answer) {
		Report report = Objects.requireNonNull(REPORTS.get(answer));

		assertThat(report.toString() + ReportCode.encode(report)).doesNotContain(CANARY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\u0000", "\u200B", "\u0430", "\u201D", " ", "\u00E9", "\uD83D\uDE00" })
	void aKeyThatNoHeaderCarriesIsSilentToo(String intruder) {
		Report report = Checks.run(this.server, Keys.PROJECT + intruder + Keys.PROJECT);

		assertThat(lines(this.log)).noneMatch((line) -> line.contains(CANARY));
		assertThat(report.toString() + ReportCode.encode(report)).doesNotContain(CANARY);
	}

	@Test
	void aFormDoesNotShowItsKey() {
		KeyForm form = new KeyForm(ApiKey.of(Keys.PROJECT), true);

		assertThat(form.toString() + JsonMapper.shared().writeValueAsString(form)).doesNotContain(CANARY);
	}

	@Test
	void theCanaryWouldBeHeard() {
		LoggerFactory.getLogger(SecrecyTests.class)
			.warn("invalid header value: {}", Keys.PROJECT, new IllegalArgumentException());

		assertThat(lines(this.log)).anyMatch((line) -> line.contains(CANARY));
	}

	/** What the portal's settings let be said. */
	private static Stream<String> lines(LogCapture log) {
		return log.events()
			.stream()
			.filter((event) -> !event.getLoggerName().equals(SWITCHED_OFF))
			.filter((event) -> event.getLevel().isGreaterOrEqual(Level.INFO))
			.map((event) -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
	}

}

package dev.keydoctor.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show that browsers may report what they refused. Only the part of the
 * policy is counted.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
@JourneyTest
class CspReportJourneyTests {

	private static final String CANARY = "CanaryInAReport";

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Test
	void aReportIsCountedByItsDirectiveAlone(CapturedOutput output) {
		String report = """
				[{"type": "csp-violation", "url": "https://x/%1$s", "body": {"effectiveDirective": "script-src-elem",
				"sample": "%1$s", "blockedURL": "https://%1$s"}}, {"body": {"effectiveDirective": "%1$s"}}]""";

		RawExchange answer = report("application/reports+json", report.formatted(CANARY));

		assertThat(answer.status()).isEqualTo(204);
		assertThat(counted()).contains("script-src", "other").doesNotContain(CANARY);
		assertThat(output.getAll()).doesNotContain(CANARY);
	}

	@Test
	void aReportOfTheOlderFormatIsCounted() {
		RawExchange answer = report("application/csp-report",
				"{\"csp-report\": {\"effective-directive\": \"img-src\"}}");

		assertThat(answer.status()).isEqualTo(204);
		assertThat(counted()).contains("img-src");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                  | 204
			{}                                  | 204
			[{"body": {"effectiveDirective":1}}]| 204
			""                                  | 204
			''                                  | 400
			[                                   | 400
			nonsense                            | 400
			{"a": NaN}                          | 400
			""")
	void aBodyThatIsNoReportDoesNoHarm(String body, int status) {
		assertThat(report("application/reports+json", body).status()).isEqualTo(status);
	}

	@Test
	void aDeepOrLongReportIsRefused() {
		assertThat(report("application/reports+json", "[".repeat(1000) + "]".repeat(1000)).status()).isEqualTo(400);
		assertThat(report("application/reports+json", "[" + " ".repeat(8192) + "]").status()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ "same-origin, 204", "none, 204", "same-site, 403", "cross-site, 403" })
	void aReportComesFromTheBrowserItself(String site, int status) {
		RawExchange answer = RawExchange.send(this.port, "POST /csp-report HTTP/1.1", "Host: x",
				"Sec-Fetch-Site: " + site, "Content-Type: application/reports+json", "Content-Length: 2",
				"Connection: close", "", "[]");

		assertThat(answer.status()).isEqualTo(status);
	}

	private RawExchange report(String type, String body) {
		return RawExchange.sendRaw(this.port, "POST /csp-report HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
				+ "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
	}

	private String counted() {
		return RawExchange
			.send(this.managementPort, "GET /actuator/metrics/keydoctor.policy.reports HTTP/1.1", "Host: x")
			.body();
	}

}

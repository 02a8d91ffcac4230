package dev.keydoctor.web.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that who reports without end is not listened to for the rest of the minute.
 */
class CspReportControllerTests {

	/** More than two minutes allow: the test may run into another one. */
	private static final int TOO_MANY = 2 * 60 + 1;

	private static final byte[] REPORT = "{\"effectiveDirective\": \"img-src\"}".getBytes(StandardCharsets.UTF_8);

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final CspReportController reports = new CspReportController(JsonMapper.shared(), this.metrics);

	@Test
	void reportsBeyondTheLimitAreRefusedAndNotCounted() {
		List<Integer> answers = Stream.generate(this::report).limit(TOO_MANY).toList();

		assertThat(answers).startsWith(204).contains(429);
		assertThat(this.metrics.get("keydoctor.policy.reports").counter().count())
			.isEqualTo(answers.stream().filter((status) -> status == 204).count());
	}

	private int report() {
		return this.reports.count(REPORT).getStatusCode().value();
	}

}

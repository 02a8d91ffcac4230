package dev.keydoctor.journey;

import java.util.Map;

import dev.keydoctor.openai.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys to a portal whose Redis is not there: it starts, works, is ready, and says
 * nothing of where Redis should be.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.openai.base-url=http://127.0.0.2:1/v1",
				"keydoctor.limits.redis-url=redis://reader:open-sesame@127.0.0.1:1" })
class RedisFailureJourneyTests {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Test
	void keysAreCheckedAndTextsExplainedWithoutRedis(CapturedOutput output) {
		Visitor visitor = new Visitor(this.port);

		assertThat(visitor.submit("/en/check", Map.of("key", Keys.PROJECT)).statusCode()).isEqualTo(303);
		assertThat(visitor.submit("/en/explain", Map.of("text", "HTTP 403")).statusCode()).isEqualTo(303);
		assertThat(new Visitor(this.managementPort).open("/actuator/health/readiness").body()).contains("UP")
			.doesNotContain("redis");
		assertThat(output.getAll()).contains("This process counts by itself")
			.doesNotContain("open-sesame", "127.0.0.1:1");
	}

}

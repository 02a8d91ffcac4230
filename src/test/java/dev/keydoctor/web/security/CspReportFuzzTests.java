package dev.keydoctor.web.security;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fuzz target that runs over its saved inputs with every build; {@code JAZZER_FUZZ=1}
 * looks for more.
 */
class CspReportFuzzTests {

	@FuzzTest(maxDuration = "2m")
	void whateverIsReportedIsCountedByADirectiveOfOursOrNotAtAll(FuzzedDataProvider data) {
		SimpleMeterRegistry metrics = new SimpleMeterRegistry();

		int status = new CspReportController(JsonMapper.shared(), metrics).count(data.consumeRemainingAsBytes())
			.getStatusCode()
			.value();

		assertThat(status).isIn(204, 400);
		assertThat(metrics.getMeters()).extracting(Meter::getId)
			.extracting((id) -> id.getTag("directive"))
			.allMatch((directive) -> directive.equals("other") || SecurityHeaders.directives().contains(directive));
	}

}

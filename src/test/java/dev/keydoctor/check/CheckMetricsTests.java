package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Deadline;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.RuleBooks;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
@ExtendWith(OutputCaptureExtension.class)
class CheckMetricsTests {

	private static final String CANARY = "CanaryThatSings";

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final CheckMetrics metrics = new CheckMetrics(this.registry);

	@Test
	void countsExplanationsByVerdict() {
		explain("Error code: 429 - insufficient_quota");
		explain("Error code: 429 - insufficient_quota");

		assertThat(this.registry.get("keydoctor.explanations")
			.tags("language", "en", "verdict", "insufficient-quota")
			.timer()
			.count()).isEqualTo(2);
	}

	@Test
	void writesALineThatHoldsTheConclusionOnly(CapturedOutput output) {
		explain("insufficient_quota " + CANARY);

		assertThat(output)
			.containsPattern("explanation language=en verdict=insufficient-quota redacted=false milliseconds=[0-9]+\\R")
			.doesNotContain(CANARY);
	}

	@Test
	void namesNothingByWhatAVisitorSent() {
		explain("unheard_of_" + CANARY);

		assertThat(this.registry.getMeters()).extracting(Meter::getId)
			.isNotEmpty()
			.allSatisfy((id) -> assertThat(id.toString()).doesNotContain(CANARY));
	}

	private Report explain(String text) {
		return this.metrics.explanation(Language.EN,
				() -> Explanation.explain(RuleBooks.ruleBook(), text, TextSource.PASTE, Checks.NOW, Deadline.NEVER));
	}

}

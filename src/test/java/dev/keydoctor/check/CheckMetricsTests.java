package dev.keydoctor.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

@Isolated
@ExtendWith(OutputCaptureExtension.class)
class CheckMetricsTests {

	private static final String CANARY = "CanaryInAText";

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final CheckMetrics metrics = new CheckMetrics(this.registry);

	@Test
	void countsExplanationsByVerdict() {
		explain("Error code: 429 - insufficient_quota");
		explain("Error code: 429 - insufficient_quota");

		assertThat(explanations("insufficient-quota")).isEqualTo(2);
	}

	@Test
	void writesALineThatHoldsTheConclusionOnly(CapturedOutput output) {
		explain("insufficient_quota " + CANARY);

		assertThat(output)
			.containsPattern("explanation language=en verdict=insufficient-quota redacted=false milliseconds=[0-9]+\\R")
			.doesNotContain(CANARY);
	}

	@Test
	void countsATextThatIsGivenUp(CapturedOutput output) {
		assertThatExceptionOfType(DeadlineExceededException.class)
			.isThrownBy(() -> explain("insufficient_quota", Deadline.after(Duration.ZERO, () -> 0)));

		assertThat(explanations("too-much")).isEqualTo(1);
		assertThat(output).containsPattern("explanation language=en verdict=too-much milliseconds=[0-9]+\\R");
	}

	@Test
	void countsAnExplanationThatFails() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.metrics.explanation(Language.EN, () -> {
				throw new IllegalStateException();
			}));

		assertThat(explanations("failed")).isEqualTo(1);
	}

	@Test
	void namesNothingByWhatAVisitorSent() {
		explain("unheard_of_" + CANARY);

		assertThat(this.registry.getMeters()).extracting(Meter::getId)
			.isNotEmpty()
			.allSatisfy((id) -> assertThat(id.toString()).doesNotContain(CANARY));
	}

	@Test
	void countsACheckThatItsReaderLeaves(CapturedOutput output) {
		AdmittedCheck left = check((listener) -> {
			listener.ended(new StepResult(Step.FORMAT, StepStatus.PASSED));
			return Reports.live(Verdict.HEALTHY, "✓✓✓·");
		});

		assertThatExceptionOfType(ReaderGoneException.class).isThrownBy(() -> left.run((step) -> {
			throw new ReaderGoneException(new IOException("Broken pipe"));
		}));

		assertThat(this.registry.get("keydoctor.checks")
			.tags("language", "en", "verdict", "left", "example", "false")
			.timer()
			.count()).isEqualTo(1);
		assertThat(output).containsPattern("check language=en verdict=left example=false milliseconds=[0-9]+\\R");
	}

	@Test
	void countsACheckThatFailsAlsoWhereItCannotReadOrWrite() {
		AdmittedCheck failing = check((_) -> {
			throw new UncheckedIOException(new IOException("No space left on device"));
		});

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> failing.run(StepListener.NONE));

		assertThat(this.registry.get("keydoctor.checks").tags("verdict", "failed").timer().count()).isEqualTo(1);
	}

	private AdmittedCheck check(Function<StepListener, Report> check) {
		return new AdmittedCheck(check, this.metrics.check(Language.EN, false), mock(), mock());
	}

	private long explanations(String verdict) {
		return this.registry.get("keydoctor.explanations").tags("language", "en", "verdict", verdict).timer().count();
	}

	private Report explain(String text) {
		return explain(text, Deadline.NEVER);
	}

	private Report explain(String text, Deadline deadline) {
		return this.metrics.explanation(Language.EN, () -> Explainer.explain(RuleBooks.ruleBook(), Redaction.of(text),
				TextSource.PASTE, Checks.NOW, deadline));
	}

}

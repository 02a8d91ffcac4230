package dev.keydoctor.diagnosis.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the work on a text ends with its time, wherever it is.
 */
class DeadlineTests {

	private static final String TEXT = "quota ".repeat(3_000);

	/* It goes on by a second whenever somebody looks. */
	private final AtomicLong clock = new AtomicLong();

	@Test
	void theRedactionIsEnded() {
		assertThatExceptionOfType(DeadlineExceededException.class)
			.isThrownBy(() -> Redaction.of(TEXT, TextSource.PASTE, looks(5)));
	}

	@Test
	void aPatternIsEndedThatReadsOnAndOn() {
		Deadline deadline = looks(1);

		assertThatExceptionOfType(DeadlineExceededException.class)
			.isThrownBy(() -> Pattern.compile("(?:quota )*x").matcher(deadline.over(TEXT)).find());
	}

	@Test
	void theRulesAreEnded() {
		Evidence text = new Evidence.Pasted(TEXT);

		assertThatExceptionOfType(DeadlineExceededException.class)
			.isThrownBy(() -> RuleBooks.ruleBook().judge(text, LocalDate.EPOCH, looks(20)));
	}

	@Test
	void workDoneInTimeGivesTheSameAsWithoutADeadline() {
		assertThat(Redaction.of(TEXT, TextSource.PASTE, looks(1_000))).isEqualTo(Redaction.of(TEXT));
	}

	@Test
	void theDeadlineItselfIsTooLate() {
		AtomicLong still = new AtomicLong(Long.MAX_VALUE);
		Deadline deadline = Deadline.after(Duration.ofNanos(2), still::get);

		still.incrementAndGet();
		deadline.check();
		still.incrementAndGet();
		assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(deadline::check);
	}

	private Deadline looks(int times) {
		return Deadline.after(Duration.ofSeconds(times), () -> this.clock.addAndGet(Duration.ofSeconds(1).toNanos()));
	}

}

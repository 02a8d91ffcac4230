package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.stream.Stream;

import dev.keydoctor.HostileText;
import dev.keydoctor.ProcessorTime;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no pasted text makes the whole way from redaction to verdict long.
 */
@Tag("regex")
class PastedTextCostTests {

	@ParameterizedTest
	@MethodSource("texts")
	void anyTextIsExplainedWithinBound(HostileText text) {
		assertThat(ProcessorTime.isWithinBound((watch) -> explain(text.text(), TextSource.PASTE))).isTrue();
	}

	/* To look for mistakes as well takes at most twice as long. */
	@ParameterizedTest
	@MethodSource("texts")
	void halfOfATextIsExplainedWithinBoundWhereItWasReadFromAPicture(HostileText text) {
		String half = text.text().substring(0, text.text().length() / 2);

		assertThat(ProcessorTime.isWithinBound((watch) -> explain(half, TextSource.PICTURE))).isTrue();
	}

	private static void explain(String text, TextSource source) {
		Redaction redaction = Redaction.of(text, source, Deadline.NEVER);
		RuleBooks.ruleBook().judge(Evidence.Pasted.of(redaction, source), LocalDate.EPOCH);
	}

	private static Stream<HostileText> texts() {
		return HostileText.all();
	}

}

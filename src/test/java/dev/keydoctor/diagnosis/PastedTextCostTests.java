package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.stream.Stream;

import dev.keydoctor.HostileText;
import dev.keydoctor.ProcessorTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no pasted text makes the whole way from redaction to verdict long.
 */
class PastedTextCostTests {

	@ParameterizedTest
	@MethodSource("texts")
	void isExplainedWithinBound(HostileText text) {
		assertThat(ProcessorTime.isWithinBound((watch) -> explain(text.text()))).isTrue();
	}

	private static void explain(String text) {
		RuleBooks.ruleBook().judge(new Evidence.Pasted(Redaction.of(text).text()), LocalDate.EPOCH);
	}

	private static Stream<HostileText> texts() {
		return HostileText.all();
	}

}

package dev.keydoctor.openai;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.key.KeyShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyShapeTests {

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#notSent")
	void namesTheFault(PastedKey example) {
		KeyFault fault = KeyShape.fault(SanitizedKey.of(example.pasted()).text());

		assertThat(fault).isNotNull().extracting(KeyFault::code).isEqualTo(example.fault());
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#sent")
	void findsNoFaultInWhatMayBeAKey(PastedKey example) {
		assertThat(KeyShape.fault(example.result())).isNull();
	}

	@Test
	@Timeout(5)
	void isDoneSoonWithAnyText() {
		assertThat(HostileTexts.all()).allSatisfy((hostile) -> assertThat(KeyShape.fault(hostile)).isNotNull());
	}

}

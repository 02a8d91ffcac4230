package dev.keydoctor.openai;

import java.util.Set;

import dev.keydoctor.diagnosis.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SanitizedKeyTests {

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#sent")
	void leavesTheKeyAndTellsWhatWasMended(PastedKey example) {
		SanitizedKey repaired = SanitizedKey.of(example.pasted());

		assertThat(repaired.text()).isEqualTo(example.result());
		assertThat(repaired.repairs()).extracting(Repair::code).hasSameElementsAs(example.repairs());
	}

	@Test
	@Timeout(5)
	void isDoneSoonWithAnyText() {
		assertThat(HostileTexts.all()).allSatisfy(
				(hostile) -> assertThat(SanitizedKey.of(hostile).text()).hasSizeLessThanOrEqualTo(ApiKey.LONGEST));
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#sent")
	void findsNothingToMendInAMendedKey(PastedKey example) {
		assertThat(SanitizedKey.of(example.result())).isEqualTo(new SanitizedKey(example.result(), Set.of()));
	}

}

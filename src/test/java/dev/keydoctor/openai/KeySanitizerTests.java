package dev.keydoctor.openai;

import java.util.Set;

import dev.keydoctor.diagnosis.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeySanitizerTests {

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#sent")
	void leavesTheKeyAndTellsWhatWasMended(PastedKey example) {
		KeySanitizer repaired = KeySanitizer.of(example.pasted());

		assertThat(repaired.text()).isEqualTo(example.result());
		assertThat(repaired.repairs()).extracting(Repair::code).hasSameElementsAs(example.repairs());
	}

	@Test
	@Timeout(5)
	void isDoneSoonWithAnyText() {
		assertThat(HostileTexts.all())
			.allSatisfy((hostile) -> assertThat(KeySanitizer.of(hostile).text()).hasSizeLessThanOrEqualTo(2_500));
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.openai.PastedKey#sent")
	void findsNothingToMendInAMendedKey(PastedKey example) {
		assertThat(KeySanitizer.of(example.result())).isEqualTo(new KeySanitizer(example.result(), Set.of()));
	}

}

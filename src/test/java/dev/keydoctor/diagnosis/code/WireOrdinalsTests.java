package dev.keydoctor.diagnosis.code;

import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WireOrdinalsTests {

	@ParameterizedTest
	@MethodSource("lists")
	<E extends Enum<E>> void everyWordHasOneNumberAndTheNumbersFitTheirBits(WireOrdinals<E> published, Class<E> type) {
		assertThat(published.words()).containsExactlyInAnyOrder(type.getEnumConstants());
		assertThat(published.words().size()).isLessThan(1 << published.width());
	}

	private static Stream<Arguments> lists() {
		return Stream.of(arguments(WireOrdinals.VERDICTS, Verdict.class),
				arguments(WireOrdinals.CERTAINTIES, Certainty.class), arguments(WireOrdinals.PROVIDERS, Provider.class),
				arguments(WireOrdinals.STEPS, Step.class), arguments(WireOrdinals.STATUSES, StepStatus.class),
				arguments(WireOrdinals.KINDS, KeyKind.class), arguments(WireOrdinals.FAULTS, KeyFault.class),
				arguments(WireOrdinals.REPAIRS, Repair.class));
	}

}

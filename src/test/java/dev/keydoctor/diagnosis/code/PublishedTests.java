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

class PublishedTests {

	@ParameterizedTest
	@MethodSource("lists")
	<E extends Enum<E>> void everyWordHasOneNumberAndTheNumbersFitTheirBits(Published<E> published, Class<E> type) {
		assertThat(published.words()).containsExactlyInAnyOrder(type.getEnumConstants());
		assertThat(published.words().size()).isLessThan(1 << published.width());
	}

	private static Stream<Arguments> lists() {
		return Stream.of(arguments(Published.VERDICTS, Verdict.class),
				arguments(Published.CERTAINTIES, Certainty.class), arguments(Published.PROVIDERS, Provider.class),
				arguments(Published.STEPS, Step.class), arguments(Published.STATUSES, StepStatus.class),
				arguments(Published.KINDS, KeyKind.class), arguments(Published.FAULTS, KeyFault.class),
				arguments(Published.REPAIRS, Repair.class));
	}

}

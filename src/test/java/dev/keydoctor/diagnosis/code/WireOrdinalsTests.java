package dev.keydoctor.diagnosis.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WireOrdinalsTests {

	@ParameterizedTest
	@MethodSource("lists")
	<E extends Enum<E>> void everyWordHasANumber(WireOrdinals<E> published, Class<E> type) {
		List<E> forgotten = new ArrayList<>(List.of(type.getEnumConstants()));
		forgotten.removeAll(published.words());

		assertThat(forgotten.isEmpty())
			.withFailMessage("Add at the end of its list in WireOrdinals: %s %s", type.getSimpleName(), forgotten)
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("lists")
	<E extends Enum<E>> void noWordHasTwoNumbersAndTheNumbersFitTheirBits(WireOrdinals<E> published, Class<E> type) {
		assertThat(Set.copyOf(published.words())).hasSameSizeAs(published.words());
		assertThat(published.words().size()).isLessThan(1 << published.width());
	}

	@Test
	void aWordWithoutANumberIsNotWritten() {
		WireOrdinals<Step> forgetful = new WireOrdinals<>(3, List.of(Step.FORMAT));

		assertThatIllegalStateException().isThrownBy(() -> forgetful.write(Step.IMAGES, new BitWriter()))
			.withMessage("IMAGES has no number: add it at the end of its list in WireOrdinals");
	}

	private static Stream<Arguments> lists() {
		return Stream.of(arguments(WireOrdinals.VERDICTS, Verdict.class),
				arguments(WireOrdinals.CERTAINTIES, Certainty.class), arguments(WireOrdinals.PROVIDERS, Provider.class),
				arguments(WireOrdinals.STEPS, Step.class), arguments(WireOrdinals.STATUSES, StepStatus.class),
				arguments(WireOrdinals.KINDS, KeyKind.class), arguments(WireOrdinals.FAULTS, KeyFault.class),
				arguments(WireOrdinals.REPAIRS, Repair.class));
	}

}

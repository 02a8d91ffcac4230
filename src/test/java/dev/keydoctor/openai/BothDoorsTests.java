package dev.keydoctor.openai;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.key.KeyShape;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the key form and the echo in a pasted error call the same text the same.
 */
class BothDoorsTests {

	private static final String NOTHING = "may-be-a-key";

	/** Texts of up to so many characters are echoed whole. */
	private static final int SHOWN_WHOLE = 12;

	@ParameterizedTest
	@MethodSource("examples")
	void bothDoorsCallATextOfEveryShapeTheSame(Example example) {
		assertThat(code(ApiKey.of(example.text()).fault())).isEqualTo(example.fault());
		assertThat(code(fault(echoed(example.text())))).isEqualTo(example.fault());
		assertThat(code(fault(masked(example.text())))).isEqualTo(example.maskedFault());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anExampleIsOfTheShapeThatItIsFor(Example example) {
		KeyShape first = Stream.of(KeyShape.values())
			.filter((shape) -> example.text().matches("(?s)" + shape.regex()))
			.findFirst()
			.orElseThrow();

		assertThat(first).isEqualTo(example.shape());
	}

	@Test
	void everyShapeButNothingAtAllHasAnExample() {
		Set<KeyShape> shown = examples().map(Example::shape).collect(Collectors.toSet());

		assertThat(KeyShape.values()).filteredOn((shape) -> !shown.contains(shape)).containsExactly(KeyShape.EMPTY);
	}

	static Stream<Example> examples() {
		return ResourceLines.of(BothDoorsTests.class, "key-shapes.txt")
			.stream()
			.map((line) -> line.split(" *\\| *"))
			.map((cells) -> new Example(KeyShape.valueOf(cells[0]), PastedKey.text(cells[1]), cells[2],
					cells[cells.length - 1]));
	}

	private static String echoed(String sent) {
		return "Error 401: Incorrect API key provided: " + sent
				+ ". You can find your API key at https://platform.openai.com/account/api-keys.";
	}

	/** As OpenAI masks: the first eight, a star for each hidden one, the last four. */
	private static String masked(String sent) {
		int hidden = sent.length() - SHOWN_WHOLE;
		return echoed(
				(hidden > 0) ? sent.substring(0, 8) + "*".repeat(hidden) + sent.substring(sent.length() - 4) : sent);
	}

	private static @Nullable KeyFault fault(String error) {
		Echo echo = Redaction.of(error).echo();
		return Objects.requireNonNull(echo).fault();
	}

	private static String code(@Nullable KeyFault fault) {
		return (fault != null) ? fault.code() : NOTHING;
	}

	/**
	 * A text of some shape.
	 *
	 * @param shape the shape
	 * @param text what is sent in place of a key
	 * @param fault what both doors call it
	 * @param maskedFault what the echo still says where stars hide most of it
	 */
	record Example(KeyShape shape, String text, String fault, String maskedFault) {

		@Override
		public String toString() {
			return this.shape + " of " + this.text.length();
		}

	}

}

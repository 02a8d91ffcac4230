package dev.keydoctor.openai;

import java.util.stream.Stream;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTextTests {

	@ParameterizedTest
	@MethodSource("errors")
	void anErrorIsAnsweredAtTheFieldAndNeverSent(Example example) {
		ApiKey key = ApiKey.of(example.pasted());

		assertThat(key.looksLikeSentence()).isTrue();
		assertThat(key.reachesOpenAi()).isFalse();
		assertThat(key.fault()).isEqualTo(KeyFault.NOT_A_KEY);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void aKeyAndWhatIsTakenForOneIsJudgedAsOne(Example example) {
		assertThat(ApiKey.of(example.pasted()).looksLikeSentence()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("wholeKeys")
	void aWholeKeyIsSentWhateverIsSaidAroundIt(Example example) {
		ApiKey key = ApiKey.of(example.pasted());

		assertThat(key.fault()).isNull();
		assertThat(key.looksWhole()).isTrue();
	}

	static Stream<Example> errors() {
		return examples().filter(Example::error);
	}

	static Stream<Example> keys() {
		return examples().filter((example) -> !example.error());
	}

	static Stream<Example> wholeKeys() {
		return keys().filter((example) -> example.pasted().contains(Keys.MARKER));
	}

	private static Stream<Example> examples() {
		return ResourceLines.of(ErrorTextTests.class, "errors-in-key-field.txt")
			.stream()
			.map((line) -> new Example(PastedKey.text(line.substring(0, line.lastIndexOf('|'))),
					line.endsWith("| error"), line));
	}

	/**
	 * A line of the file.
	 *
	 * @param pasted what is pasted
	 * @param error whether it is the text of an error
	 * @param line the line as it stands there
	 */
	record Example(String pasted, boolean error, String line) {

		@Override
		public String toString() {
			return this.line;
		}

	}

}

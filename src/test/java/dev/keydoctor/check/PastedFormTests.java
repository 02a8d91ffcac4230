package dev.keydoctor.check;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pasted text is read whatever it holds.
 */
class PastedFormTests {

	@ParameterizedTest
	@CsvSource({ "text=a+b, a b", "text=%C5%BC, ż", "other=1&text=401, 401", "text=1&text=2, 1", "text=100%, 100%",
			"text=%zz, %zz", "text=%4, %4", "text=%ff401, \uFFFD401", "text=%c5, \uFFFD", "text=, ''", "nothing, ''",
			"TEXT=1, ''" })
	void readsTheField(String form, String text) {
		assertThat(PastedForm.field(form.getBytes(StandardCharsets.UTF_8), "text")).isEqualTo(text);
	}

}

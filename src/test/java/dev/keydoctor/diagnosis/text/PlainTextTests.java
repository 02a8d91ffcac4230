package dev.keydoctor.diagnosis.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "say \"no key\"", "say &quot;no key&quot;", "say &amp;quot;no&nbsp;key&#34;",
			"say \\\\\\\"no key\\\"", "say \u201cno\u00a0key\u201d", "\u001b[1;31msay\u001b[0m \"no\u200b key\"",
			"\\u001b[31msay \\u0022no key\\x22", "say \"no \t key\"" })
	void takesTheWrappingOff(String wrapped) {
		assertThat(PlainText.of(wrapped)).isEqualTo("say \"no key\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "&", "&#;", "&#xZZ;", "&#99999999999;", "\\", "\\u", "\\u12", "\\x1", "\u001b", "\u001b[",
			"\\u001b", "\ud83d" })
	void survivesWrappingThatBreaksOff(String broken) {
		assertThat(PlainText.of(broken + "end")).endsWith("nd");
		assertThat(PlainText.of(broken)).hasSizeLessThan(20);
	}

	@Test
	void keepsThePartsOfAPathApart() {
		assertThat(PlainText.of("C:\\Users\\openai\\api.py")).isEqualTo("C:/Users/openai/api.py");
	}

}

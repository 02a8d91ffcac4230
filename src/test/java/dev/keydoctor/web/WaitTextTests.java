package dev.keydoctor.web;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the words for how long somebody has to wait.
 */
class WaitTextTests {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	WaitTextTests() {
		this.messages.setBasename("messages/messages");
		this.messages.setDefaultEncoding("UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1 s", "119, 119 s", "120, 2 min", "121, 3 min", "600, 10 min", "86400, 1440 min" })
	void saysSecondsAndFromTwoMinutesOnMinutes(int seconds, String left) {
		Object[] places = { seconds, (seconds + 59) / 60 };

		assertThat(this.messages.getMessage("web.wait.left", places, Locale.of("pl"))).isEqualTo(left);
	}

}

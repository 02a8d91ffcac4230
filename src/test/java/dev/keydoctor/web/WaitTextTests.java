package dev.keydoctor.web;

import java.util.Locale;

import dev.keydoctor.site.WaitTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaitTextTests {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	WaitTextTests() {
		this.messages.setBasename("messages/messages");
		this.messages.setDefaultEncoding("UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1 s", "119, 119 s", "120, 2 min", "121, 3 min", "600, 10 min", "7199, 120 min", "7200, 2 h 0 min",
			"21041, 5 h 51 min", "86400, 24 h 0 min", "604800, 168 h 0 min" })
	void saysSecondsFromTwoMinutesOnMinutesAndFromTwoHoursOnHours(int seconds, String left) {
		assertThat(this.messages.getMessage(WaitTime.MESSAGE, new WaitTime(seconds).places(), Locale.of("pl")))
			.isEqualTo(left);
	}

}

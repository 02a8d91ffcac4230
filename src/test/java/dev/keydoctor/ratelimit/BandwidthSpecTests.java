package dev.keydoctor.ratelimit;

import java.time.Duration;

import dev.keydoctor.site.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class BandwidthSpecTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			10, then 1 per 1m   |   10 | PT1M
			60, then 6 per 1m   |   60 | PT10S
			300, then 600 per 1h |  300 | PT6S
			200, then 20 per 1s |  200 | PT0.05S
			2000 a day          | 2000 | PT0S
			""")
	void aLimitIsReadAsOneWouldSayIt(String text, long burst, Duration step) {
		assertThat(BandwidthSpec.of(text)).isEqualTo(new BandwidthSpec(burst, step));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10", "10, then 1", "0, then 1 per 1m", "0 a day", "10, then 0 per 1m", "-1 a day",
			"10, then 1 per week", "10, then 1 per 0s", "10, then 1 per 2d", "10, then 1000 per 1ns",
			"1234567890 a day", "10, then 1 per 999999999d" })
	void noLimitIsGuessed(String text) {
		assertThat(catchThrowable(() -> BandwidthSpec.of(text))).isInstanceOf(SettingException.class);
	}

	@Test
	void noLimitIsLessThanOne() {
		assertThat(BandwidthSpec.of("3, then 1 per 1m").times(0.1))
			.isEqualTo(new BandwidthSpec(1, Duration.ofMinutes(10)));
		assertThat(BandwidthSpec.of("3, then 1 per 1ns").times(1000).daily()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			10, then 1 per 1m   | 60000
			10, then 1000 per 1s | 1
			10, then 600 per 1s | 2
			10, then 1000000 per 1s | 1
			10 a day            | 0
			""")
	void givesBackNoSoonerInWholeMilliseconds(String text, long milliseconds) {
		assertThat(BandwidthSpec.of(text).stepMillis()).isEqualTo(milliseconds);
	}

}

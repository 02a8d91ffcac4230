package dev.keydoctor.web;

import dev.keydoctor.site.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageModelTests {

	private final PageModel frame = new PageModel(Language.PL, "/", "https://keys.example.org");

	@ParameterizedTest
	@CsvSource({ "1, 1 s", "119, 119 s", "120, 2 min", "121, 3 min", "600, 10 min", "3600, 60 min" })
	void saysHowLongToWait(int seconds, String left) {
		assertThat(this.frame.left(seconds)).isEqualTo(left);
	}

}

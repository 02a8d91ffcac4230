package dev.keydoctor.diagnosis.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is read out of an error, and what is let through to a report.
 */
class FieldFinderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			the model `gpt-6-luna` does not exist          | gpt-6-luna
			"model": "o3", "stream": false                 | o3
			model=org/luna                                 | org/luna
			no access to model gpt-image.                  | gpt-image
			the model supports no pictures                 |
			this model is new; the model gpt-5 is not      | gpt-5
			remodel gpt-5                                  |
			""")
	void findsTheModelThatATextSpeaksOf(String text, String model) {
		assertThat(FieldFinder.model(text)).isEqualTo(model);
	}

	@ParameterizedTest
	@CsvSource({ "try again in 20s, 20", "try again in 7m12s, 432", "retry in 1h2m3s, 3723", "try again in 6ms, 1",
			"try again in 1000ms, 1", "try again in 1001ms, 2", "try again in 1000.5ms, 2", "try again in 1.5s, 2",
			"try again in 20.0s, 20", "try again in 2 s, 2", "try again in 168h, 604800", "try again in 168h0m1s,",
			"try again in 0s,", "try again later,", "try again in 5s or retry in 9s, 9",
			"try again in 5s or retry in 0s, 5" })
	void readsHowLongToWait(String text, Integer seconds) {
		assertThat(FieldFinder.retryAfter(text)).isEqualTo(seconds);
	}

	@ParameterizedTest
	@CsvSource({ "20, 20", "0, 0", "09, 9", "604800, 604800", "604801,", "0000020,", "-1,", "1.5,", "1:,", "1/,", "'',",
			"," })
	void readsTheHeaderThatSaysHowLongToWait(String header, Integer seconds) {
		assertThat(FieldFinder.retryAfterHeader(header)).isEqualTo(seconds);
	}

	@ParameterizedTest
	@CsvSource({ "req_0123456789abcdef0123456789abcdef, req_0123456789abcdef0123456789abcdef",
			"req_sandbox_invalid_key, req_sandbox_invalid_key", "req_sandbox_call_me,", "req_0123456789abcdef,",
			"req_0123456789abcdef0123456789abcdeg,", "a-B_9,", "req 1,", "'',", "," })
	void letsOnlyTheShapeOfAnIdThrough(String header, String id) {
		assertThat(FieldFinder.safeId(header)).isEqualTo(id);
	}

	@Test
	void letsNoIdThroughThatIsAKey() {
		assertThat(FieldFinder.safeId("sk-" + "proj-" + "a1B2".repeat(12))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			code: insufficient_quota.                       | insufficient_quota
			"code": "rate_limit_exceeded", code: 'own_code' | rate_limit_exceeded
			http 429 (insufficient_quota: own_code) code: slow_down | slow_down
			code: own_code                                  |
			code: insufficient_quota-or-so                  |
			""")
	void findsTheLastCodeOfOpenAis(String text, String code) {
		assertThat(FieldFinder.code(text)).isEqualTo(code);
	}

}

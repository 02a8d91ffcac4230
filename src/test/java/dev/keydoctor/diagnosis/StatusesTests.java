package dev.keydoctor.diagnosis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			error code: 401 - {'error'                 | 401
			request failed with status code 429        | 429
			http 403                                   | 403
			[429] you exceeded                         | 429
			"status": 401                              | 401
			httpcode: "429"                            | 429
			429 too many requests                      | 429
			401 incorrect api key provided             | 401
			400 status code (no body)                  | 400
			error=401 you have                         | 401
			upstream said 404 not found                | 404
			500 internal server error, status code 401 | 401
			status code 401, then http 503             | 401
			blad 429                                   | 429
			""")
	void readsAStatusWhereItIsOne(String text, int status) {
		assertThat(Statuses.in(text)).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "retry in 18.403470473s", "please try again in 429ms", "limit 500, used 404, requested 403",
					"req_429", "order 404500", "took: 401 ms", "line 429, in main", "client.py:429: in call", "a-403-b",
					"post /ask http/1.1\" 500 -", "port: 443", "http 200 ok", "$429.00", "401 days", "" })
	void seesNoStatusInOtherNumbers(String text) {
		assertThat(Statuses.in(text)).isNull();
	}

}

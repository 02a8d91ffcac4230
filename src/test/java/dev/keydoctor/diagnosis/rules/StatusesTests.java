package dev.keydoctor.diagnosis.rules;

import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.wordings.Wordings;
import org.jspecify.annotations.Nullable;
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			announced | tool WORD 401 tool         | 401
			told      | it WORD 401.               | 401
			said      | it WORD 401.               | 401
			said      | it WORD "401".             | 401
			goes-on   | only 401 WORD tool         | 401
			reasons   | tool 401 WORD              | 401
			amounts   | error 401 WORD.            | -
			""")
	void eachWordTellsAStatusFromAnotherNumber(String list, String text, @Nullable Integer status) {
		assertThat(Wordings.list("statuses", list)).isNotEmpty()
			.map((word) -> word.replace("*", "nia"))
			.map(Accents::removedFrom)
			.allSatisfy((word) -> assertThat(Statuses.in(text.replace("WORD", word))).isEqualTo(status));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tool WORD 401 tool", "it WORD 401 tool", "only 401 WORD tool", "tool 401 WORD" })
	void otherWordsDoNot(String text) {
		assertThat(Statuses.in(text.replace("WORD", "near"))).isNull();
	}

}

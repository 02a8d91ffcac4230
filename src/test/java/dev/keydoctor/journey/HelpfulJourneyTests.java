package dev.keydoctor.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of those who say whether a page helped.
 */
@JourneyTest
class HelpfulJourneyTests {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@CsvSource({ "/en/helpful, page=guides/api-key&helpful=true, 303", "/en/helpful, page=guides/api-key, 400",
			"/en/helpful, page=guides/api-key&helpful=maybe, 400", "/en/helpful, page=guides/nowhere&helpful=true, 404",
			"/xx/helpful, page=guides/api-key&helpful=true, 404" })
	void aVoteIsTakenOrRefused(String path, String form, int status) {
		assertThat(this.visitor.post(path, form).statusCode()).isEqualTo(status);
	}

}

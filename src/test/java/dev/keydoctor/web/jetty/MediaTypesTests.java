package dev.keydoctor.web.jetty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is left of the media types in a header: nothing that a key could be.
 */
class MediaTypesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html | text/html
			TEXT/HTML , */* | text/html,*/*
			text/html,application/xml;q=0.9,image/avif,*/*;q=0.8 | text/html,application/xml;q=0.9,image/avif,*/*;q=0.8
			application/json; charset=utf-8 ; Q=0.5 | application/json;q=0.5
			text/event-stream | text/event-stream
			text/canary | application/x-other
			canary/html, text/canary | application/x-other
			text/html;v=canary;q=1 | text/html;q=1
			text/html;q=0.5canary | text/html
			text/html;q=canary | text/html
			text/html;q=0.1234 | text/html
			text/html;q="canary,text/canary" | text/html,application/x-other
			canary | application/x-other
			, | ''
			""")
	void theAcceptHeaderNamesOnlyWhatThePortalKnows(String header, String left) {
		assertThat(MediaTypes.accepted(header)).isEqualTo(left).doesNotContain("canary");
		assertThat(MediaType.parseMediaTypes(left)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json | application/json
			Application/JSON; Charset="UTF-8" | application/json;charset=utf-8
			application/x-www-form-urlencoded;charset=iso-8859-1 | application/x-www-form-urlencoded;charset=iso-8859-1
			application/csp-report | application/csp-report
			multipart/form-data; boundary=canary | multipart/form-data
			application/json;charset=canary | application/json
			application/json;canary=utf-8 | application/json
			application/canary | application/x-other
			canary | application/x-other
			""")
	void theContentTypeNamesOnlyWhatThePortalKnows(String header, String left) {
		assertThat(MediaTypes.sent(header)).isEqualTo(left).doesNotContain("canary");
	}

}

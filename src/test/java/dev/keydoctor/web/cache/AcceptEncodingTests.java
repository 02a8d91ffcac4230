package dev.keydoctor.web.cache;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the choice between a plain and a compressed body (RFC 9110, 12.5.3).
 */
class AcceptEncodingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '\'', textBlock = """
			none                         | false
			''                           | false
			gzip                         | true
			gzip, deflate, br, zstd      | true
			x-gzip                       | false
			br                           | false
			identity                     | false
			gzip;q=1.0                   | true
			gzip;q=0.5                   | true
			gzip;q=0.001                 | true
			gzip;q=0                     | false
			gzip; q=0                    | false
			gzip ;Q=0.000                | false
			GZIP;q=0.5                   | true
			br;q=1, gzip;q=0.2           | true
			*                            | false
			*;q=0.5                      | false
			*;q=0                        | false
			gzip;q=0, *                  | false
			gzip, *;q=0                  | true
			identity, gzip;q=0.5         | false
			identity;q=0.5, gzip         | true
			identity;q=0.5, gzip;q=0.5   | false
			identity;q=0                 | false
			identity;q=0, gzip;q=0       | false
			identity;q=0, br             | false
			gzip;q=many                  | false
			gzip;q=1.5                   | true
			;q=1                         | false
			;;,,;                        | false
			""")
	void compressesWhereTheVisitorNamesGzipAndLikesItBetter(String header, boolean compressed) {
		HttpFields headers = HttpFields.build().put(HttpHeader.ACCEPT_ENCODING, header);

		assertThat(AcceptEncoding.prefersGzip(headers)).isEqualTo(compressed);
	}

}

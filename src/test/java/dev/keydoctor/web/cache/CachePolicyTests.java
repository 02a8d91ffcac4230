package dev.keydoctor.web.cache;

import java.time.Duration;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a response has to say to be kept.
 */
class CachePolicyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			none                     | none              | none            |
			no-store                 | none              | none            |
			no-store, no-cache       | none              | none            |
			private, max-age=60      | none              | none            |
			public                   | none              | none            |
			max-age=soon             | none              | none            |
			max-age=3600, public     | none              | none            | PT1H
			Max-Age=60               | none              | Accept-Encoding | PT1M
			no-cache                 | none              | accept-encoding | P36500D
			no-cache                 | none              | Accept          |
			max-age=60               | none              | Accept-Encoding, Accept-Language |
			no-store                 | no-cache          | none            | P36500D
			max-age=60               | no-store          | none            |
			""")
	void lifetimeIsWhatTheResponseSays(String general, String targeted, String vary, Duration lifetime) {
		HttpFields.Mutable headers = HttpFields.build().add("Content-Type", "text/html");
		add(headers, "Cache-Control", general);
		add(headers, "Portal-Cache-Control", targeted);
		add(headers, "Vary", vary);

		assertThat(CachePolicy.lifetime(headers).orElse(null)).isEqualTo(lifetime);
	}

	private static void add(HttpFields.Mutable headers, String name, String value) {
		if (value != null) {
			headers.add(name, value);
		}
	}

}

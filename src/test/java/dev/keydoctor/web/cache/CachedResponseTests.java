package dev.keydoctor.web.cache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the ETags by which browsers ask whether what they have is still the same (RFC
 * 9110, 13.1.2).
 */
class CachedResponseTests {

	private static final String TEXT = "as long as it takes to be worth packing ".repeat(10);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"a"        | true
			W/"a"      | true
			"b", "a"   | true
			*          | true
			"b"        | false
			"a-gz"     | false
			a          | false
			           | false
			""")
	void aResponseIsKnownToWhoNamesIt(String asked, boolean known) {
		EncodedBody form = EncodedBody.of(HttpFields.EMPTY, "a", new byte[0]);
		HttpFields headers = (asked != null) ? HttpFields.build().add("If-None-Match", asked) : HttpFields.EMPTY;

		assertThat(form.isKnownTo(headers)).isEqualTo(known);
	}

	@Test
	void aResponseIsKnownToWhoNamesItInALaterField() {
		HttpFields headers = HttpFields.build().add("If-None-Match", "\"b\"").add("If-None-Match", "\"a\"");

		assertThat(EncodedBody.of(HttpFields.EMPTY, "a", new byte[0]).isKnownTo(headers)).isTrue();
	}

	@Test
	void otherBytesHaveAnotherName() {
		assertThat(answer(TEXT).plain().entityTag()).isEqualTo(answer(TEXT).plain().entityTag())
			.isNotEqualTo(answer(TEXT + "!").plain().entityTag());
	}

	@Test
	void thePackedFormHasANameOfItsOwn() {
		EncodedBody gzipped = Objects.requireNonNull(answer(TEXT).gzipped());

		assertThat(gzipped.entityTag()).isNotEqualTo(answer(TEXT).plain().entityTag());
	}

	private static CachedResponse answer(String text) {
		return CachedResponse.of(HttpFields.EMPTY, text.getBytes(StandardCharsets.UTF_8), Duration.ofHours(1));
	}

}

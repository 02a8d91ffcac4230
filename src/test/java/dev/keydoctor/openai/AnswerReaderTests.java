package dev.keydoctor.openai;

import java.io.EOFException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Map;

import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line that breaks before an answer begins is told apart from an answer that breaks
 * off, also where the client hands out no part of it.
 */
class AnswerReaderTests {

	private final AnswerReader reader = new AnswerReader(Request.MODELS);

	@Test
	void beforeTheAnswerTheLineBroke() {
		assertThat(this.reader.silence(new EOFException())).isEqualTo(NoAnswer.RESET);
	}

	@Test
	void afterItsHeadTheAnswerBrokeOff() {
		this.reader.apply(new Head());

		assertThat(this.reader.silence(new EOFException())).isEqualTo(NoAnswer.CUT);
	}

	/**
	 * The head of a good answer.
	 */
	private record Head() implements ResponseInfo {

		@Override
		public int statusCode() {
			return 200;
		}

		@Override
		public HttpHeaders headers() {
			return HttpHeaders.of(Map.of(), (name, value) -> true);
		}

		@Override
		public Version version() {
			return Version.HTTP_1_1;
		}

	}

}

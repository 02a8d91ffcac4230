package dev.keydoctor.openai;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TransportErrorsTests {

	@ParameterizedTest
	@MethodSource
	void tellsWhyNoAnswerBegan(Throwable failure, NoAnswer meaning) {
		assertThat(TransportErrors.of(beforeAnswer(failure))).isEqualTo(meaning);
		assertThat(TransportErrors.of(beforeAnswer(new IOException(failure)))).isEqualTo(meaning);
	}

	static Stream<Arguments> tellsWhyNoAnswerBegan() {
		return Stream.of(arguments(new UnknownHostException(), NoAnswer.UNKNOWN_HOST),
				arguments(new ConnectException().initCause(new UnresolvedAddressException()), NoAnswer.UNKNOWN_HOST),
				arguments(new ConnectException(), NoAnswer.REFUSED),
				arguments(new NoRouteToHostException(), NoAnswer.REFUSED),
				arguments(new SocketTimeoutException(), NoAnswer.REFUSED),
				arguments(new ConnectException().initCause(new SSLHandshakeException("")), NoAnswer.INSECURE),
				arguments(new TimeoutException(), NoAnswer.DEADLINE),
				arguments(new HttpException.RuntimeException(400), NoAnswer.GARBLED),
				arguments(new ProtocolException(), NoAnswer.GARBLED), arguments(new EOFException(), NoAnswer.RESET),
				arguments(new SocketException("Connection reset"), NoAnswer.RESET));
	}

	@ParameterizedTest
	@MethodSource
	void tellsWhyAnAnswerThatBeganIsNone(Throwable failure, NoAnswer meaning) {
		assertThat(TransportErrors.of(failure)).isEqualTo(meaning);
		assertThat(TransportErrors.of(new IllegalStateException(failure))).isEqualTo(meaning);
	}

	static Stream<Arguments> tellsWhyAnAnswerThatBeganIsNone() {
		return Stream.of(arguments(new EOFException(), NoAnswer.CUT),
				arguments(new SocketException("Connection reset"), NoAnswer.CUT),
				arguments(new HttpException.RuntimeException(400), NoAnswer.CUT),
				arguments(new SSLHandshakeException(""), NoAnswer.CUT),
				arguments(new DataBufferLimitException(""), NoAnswer.TOO_LARGE),
				arguments(new TimeoutException(), NoAnswer.DEADLINE),
				arguments(new InterruptedException(), NoAnswer.BUSY));
	}

	@Test
	void isNotMisledByCausesInACircle() {
		Exception first = new Exception();
		first.initCause(new Exception(first));

		assertThat(TransportErrors.of(first)).isEqualTo(NoAnswer.CUT);
	}

	private static Throwable beforeAnswer(Throwable failure) {
		return new WebClientRequestException(failure, HttpMethod.GET, URI.create("http://127.0.0.1/"),
				new HttpHeaders());
	}

}

package dev.keydoctor.openai;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TransportErrorsTests {

	@ParameterizedTest
	@MethodSource
	void tellsHowTheLineBroke(Throwable failure, NoAnswer silence) {
		assertThat(TransportErrors.of(failure)).isEqualTo(silence);
		assertThat(TransportErrors.of(new IllegalStateException(new IOException(failure)))).isEqualTo(silence);
	}

	static Stream<Arguments> tellsHowTheLineBroke() {
		return Stream.of(arguments(new UnknownHostException(), NoAnswer.UNKNOWN_HOST),
				arguments(new ConnectException().initCause(new UnresolvedAddressException()), NoAnswer.UNKNOWN_HOST),
				arguments(new ConnectException(), NoAnswer.REFUSED),
				arguments(new NoRouteToHostException(), NoAnswer.REFUSED),
				arguments(new HttpConnectTimeoutException(""), NoAnswer.REFUSED),
				arguments(new ConnectException().initCause(new SSLHandshakeException("")), NoAnswer.INSECURE),
				arguments(new TimeoutException(), NoAnswer.DEADLINE),
				arguments(new HttpTimeoutException(""), NoAnswer.DEADLINE),
				arguments(new ProtocolException(), NoAnswer.GARBLED), arguments(new EOFException(), NoAnswer.RESET),
				arguments(new SocketException("Connection reset"), NoAnswer.RESET));
	}

	@Test
	void isNotMisledByCausesInACircle() {
		Exception first = new Exception();
		first.initCause(new Exception(first));

		assertThat(TransportErrors.of(first)).isEqualTo(NoAnswer.RESET);
	}

}

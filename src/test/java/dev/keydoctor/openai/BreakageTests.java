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

import dev.keydoctor.diagnosis.Evidence.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BreakageTests {

	@ParameterizedTest
	@MethodSource
	void tellsHowTheLineBroke(Throwable failure, Silence silence) {
		assertThat(Breakage.of(failure)).isEqualTo(silence);
		assertThat(Breakage.of(new IllegalStateException(new IOException(failure)))).isEqualTo(silence);
	}

	static Stream<Arguments> tellsHowTheLineBroke() {
		return Stream.of(arguments(new UnknownHostException(), Silence.UNKNOWN_HOST),
				arguments(new ConnectException().initCause(new UnresolvedAddressException()), Silence.UNKNOWN_HOST),
				arguments(new ConnectException(), Silence.REFUSED),
				arguments(new NoRouteToHostException(), Silence.REFUSED),
				arguments(new HttpConnectTimeoutException(""), Silence.REFUSED),
				arguments(new ConnectException().initCause(new SSLHandshakeException("")), Silence.INSECURE),
				arguments(new TimeoutException(), Silence.DEADLINE),
				arguments(new HttpTimeoutException(""), Silence.DEADLINE),
				arguments(new ProtocolException(), Silence.GARBLED), arguments(new EOFException(), Silence.RESET),
				arguments(new SocketException("Connection reset"), Silence.RESET));
	}

	@Test
	void isNotMisledByCausesInACircle() {
		Exception first = new Exception();
		first.initCause(new Exception(first));

		assertThat(Breakage.of(first)).isEqualTo(Silence.RESET);
	}

}

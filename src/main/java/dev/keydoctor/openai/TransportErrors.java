package dev.keydoctor.openai;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import dev.keydoctor.diagnosis.Evidence.NoAnswer;

/**
 * Tells how a line broke by the exception it left. The exception itself is dropped: its
 * text may hold bytes of the answer.
 */
final class TransportErrors {

	/** The most telling first: some of these are causes or subclasses of others. */
	private static final List<Kind> KINDS = List.of(new Kind(UnknownHostException.class, NoAnswer.UNKNOWN_HOST),
			new Kind(UnresolvedAddressException.class, NoAnswer.UNKNOWN_HOST),
			new Kind(SSLException.class, NoAnswer.INSECURE), new Kind(ProtocolException.class, NoAnswer.GARBLED),
			new Kind(HttpConnectTimeoutException.class, NoAnswer.REFUSED),
			new Kind(HttpTimeoutException.class, NoAnswer.DEADLINE),
			new Kind(TimeoutException.class, NoAnswer.DEADLINE),
			new Kind(NoRouteToHostException.class, NoAnswer.REFUSED),
			new Kind(ConnectException.class, NoAnswer.REFUSED));

	private TransportErrors() {
	}

	static NoAnswer of(Throwable failure) {
		return KINDS.stream()
			.filter((kind) -> kind.isIn(failure))
			.map(Kind::silence)
			.findFirst()
			.orElse(NoAnswer.RESET);
	}

	private record Kind(Class<? extends Throwable> type, NoAnswer silence) {

		private boolean isIn(Throwable failure) {
			Throwable cause = failure;
			for (int depth = 0; cause != null && depth < 20; depth++) {
				if (this.type.isInstance(cause)) {
					return true;
				}
				cause = cause.getCause();
			}
			return false;
		}

	}

}

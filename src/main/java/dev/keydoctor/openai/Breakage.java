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

import dev.keydoctor.diagnosis.Evidence.Silence;

/**
 * Tells how a line broke by the exception it left. The exception itself is dropped: its
 * text may hold bytes of the answer.
 */
final class Breakage {

	/** The most telling first: some of these are causes or subclasses of others. */
	private static final List<Kind> KINDS = List.of(new Kind(UnknownHostException.class, Silence.UNKNOWN_HOST),
			new Kind(UnresolvedAddressException.class, Silence.UNKNOWN_HOST),
			new Kind(SSLException.class, Silence.INSECURE), new Kind(ProtocolException.class, Silence.GARBLED),
			new Kind(HttpConnectTimeoutException.class, Silence.REFUSED),
			new Kind(HttpTimeoutException.class, Silence.DEADLINE), new Kind(TimeoutException.class, Silence.DEADLINE),
			new Kind(NoRouteToHostException.class, Silence.REFUSED), new Kind(ConnectException.class, Silence.REFUSED));

	private Breakage() {
	}

	static Silence of(Throwable failure) {
		return KINDS.stream().filter((kind) -> kind.isIn(failure)).map(Kind::silence).findFirst().orElse(Silence.RESET);
	}

	private record Kind(Class<? extends Throwable> type, Silence silence) {

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

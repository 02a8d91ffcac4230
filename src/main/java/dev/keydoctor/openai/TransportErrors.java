package dev.keydoctor.openai;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.site.StackTraces;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * A translator of exceptions into evidence: it tells how an exchange failed by the
 * exception it left. The exception itself is dropped: its text may hold bytes of the
 * answer, and its headers hold the key.
 */
final class TransportErrors {

	/** What can happen at any time, the most telling first. */
	private static final List<Kind> ANY_TIME = List.of(new Kind(DataBufferLimitException.class, NoAnswer.TOO_LARGE),
			new Kind(InterruptedException.class, NoAnswer.BUSY), new Kind(TimeoutException.class, NoAnswer.DEADLINE));

	/** What can happen before an answer begins; some of these cause others. */
	private static final List<Kind> BEFORE_ANSWER = List.of(new Kind(UnknownHostException.class, NoAnswer.UNKNOWN_HOST),
			new Kind(UnresolvedAddressException.class, NoAnswer.UNKNOWN_HOST),
			new Kind(SSLException.class, NoAnswer.INSECURE), new Kind(HttpException.class, NoAnswer.GARBLED),
			new Kind(ProtocolException.class, NoAnswer.GARBLED),
			new Kind(SocketTimeoutException.class, NoAnswer.REFUSED),
			new Kind(NoRouteToHostException.class, NoAnswer.REFUSED),
			new Kind(ConnectException.class, NoAnswer.REFUSED),
			// Nothing but a proxy that opens no way answers before OpenAI.
			new Kind(HttpResponseException.class, NoAnswer.REFUSED));

	private TransportErrors() {
	}

	static NoAnswer of(Throwable failure) {
		boolean begun = !isIn(failure, WebClientRequestException.class);
		return find(ANY_TIME, failure, begun ? NoAnswer.CUT : find(BEFORE_ANSWER, failure, NoAnswer.RESET));
	}

	/**
	 * Why no answer began, for whoever runs the portal; nothing where one has, or where
	 * it is not known.
	 */
	static @Nullable String trouble(Throwable failure) {
		NoAnswer silence = of(failure);
		return StackTraces.causes(failure)
			.filter((cause) -> silence == NoAnswer.REFUSED && cause instanceof HttpResponseException)
			.map((refusal) -> ((HttpResponseException) refusal).getResponse().getStatus())
			.map((status) -> "the proxy on the way answers " + status)
			.findFirst()
			.orElseGet(() -> trouble(silence));
	}

	private static @Nullable String trouble(NoAnswer silence) {
		return switch (silence) {
			case UNKNOWN_HOST -> "the name service does not know this name";
			case REFUSED -> "no connection to it, or to the proxy on the way, can be opened";
			case INSECURE -> "TLS failed, since its certificate is not trusted or nothing was agreed on";
			case RESET -> "the connection is closed before an answer";
			case GARBLED -> "what answers does not speak HTTP";
			case DEADLINE -> "no answer comes in time";
			case CUT, TOO_LARGE, BUSY, CONTRADICTION -> null;
		};
	}

	private static NoAnswer find(List<Kind> kinds, Throwable failure, NoAnswer otherwise) {
		return kinds.stream()
			.filter((kind) -> isIn(failure, kind.type))
			.map(Kind::meaning)
			.findFirst()
			.orElse(otherwise);
	}

	private static boolean isIn(Throwable failure, Class<?> type) {
		return StackTraces.causes(failure).anyMatch(type::isInstance);
	}

	private record Kind(Class<?> type, NoAnswer meaning) {

	}

}

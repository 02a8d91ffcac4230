package dev.keydoctor.ratelimit;

import java.util.Map;
import java.util.Set;

import io.lettuce.core.RedisException;

import org.springframework.core.NestedExceptionUtils;

/**
 * Functions that tell whoever runs the portal why Redis does not count, without what an
 * exception says: that may name its address or a secret.
 */
final class RedisFailure {

	/** The first words of Redis's refusals that are safe to log; any other may leak. */
	private static final Set<String> WORDS = Set.of("WRONGPASS", "NOAUTH", "NOPERM", "ERR", "READONLY", "LOADING",
			"MISCONF", "OOM", "MOVED", "CLUSTERDOWN", "CROSSSLOT", "DENIED", "MASTERDOWN", "NOREPLICAS", "BUSY");

	/** What an exception means that Redis has not caused by an answer. */
	private static final Map<String, String> MEANINGS = Map.of("ConnectException", "nobody takes connections there",
			"ConnectTimeoutException", "no connection is opened in time", "TimeoutException",
			"no answer comes in time, as from a Redis without TLS at rediss://", "SocketException",
			"it hangs up, as one with TLS does at redis://", "UnknownHostException",
			"the name service does not know its name", "DnsErrorCauseException",
			"the name service does not know its name", "SunCertPathBuilderException",
			"its certificate is not one that Java trusts", "CertificateException",
			"its certificate is for another name", "CertificateExpiredException", "its certificate has expired");

	private RedisFailure() {
	}

	/** The reason: where Redis refused, the first word of its answer. */
	static String reason(Throwable failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String word = String.valueOf(cause.getMessage()).split(" ", 2)[0];
		return (cause instanceof RedisException && WORDS.contains(word)) ? word
				: explained(cause.getClass().getSimpleName());
	}

	private static String explained(String exception) {
		return MEANINGS.containsKey(exception) ? exception + ": " + MEANINGS.get(exception) : exception;
	}

}

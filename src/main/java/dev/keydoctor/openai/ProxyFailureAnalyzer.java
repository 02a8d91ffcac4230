package dev.keydoctor.openai;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A failure analyzer that tells the operator why the portal did not start.
 */
final class ProxyFailureAnalyzer extends AbstractFailureAnalyzer<ProxyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ProxyException cause) {
		return new FailureAnalysis(cause.getMessage() + ". Calls to OpenAI would fail or go another way.",
				"Set HTTPS_PROXY to host and port of a proxy that lets this machine through without a user name and a "
						+ "password, or unset it to call OpenAI directly. NO_PROXY lists hosts that need no proxy.",
				cause);
	}

}

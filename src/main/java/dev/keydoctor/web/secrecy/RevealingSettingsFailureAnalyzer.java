package dev.keydoctor.web.secrecy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A failure analyzer that tells the operator which settings to change.
 */
final class RevealingSettingsFailureAnalyzer extends AbstractFailureAnalyzer<RevealingSettingsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevealingSettingsException cause) {
		return new FailureAnalysis(
				"With these settings the keys of visitors would be written where others can read them:\n\n  "
						+ String.join("\n  ", cause.settings()),
				"Change them and start again. To look for a fault with example keys, and never with a real one, set "
						+ SecrecyGuard.ALLOW + "=true.",
				cause);
	}

}

package dev.keydoctor.web.secrecy;

import java.util.List;

/**
 * An exception for settings under which keys would be written somewhere.
 */
final class RevealingSettingsException extends RuntimeException {

	private final transient List<String> settings;

	RevealingSettingsException(List<String> settings) {
		super(String.join("; ", settings));
		this.settings = settings;
	}

	List<String> settings() {
		return this.settings;
	}

}

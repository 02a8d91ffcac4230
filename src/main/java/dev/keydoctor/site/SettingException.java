package dev.keydoctor.site;

/**
 * An exception that says what is wrong with a setting, and never what it is set to: that
 * may be a secret.
 */
public class SettingException extends IllegalArgumentException {

	private final String property;

	/**
	 * Refuses the value that is being read.
	 * @param fault the rest of a sentence that begins with the name of the property
	 */
	public SettingException(String fault) {
		this("", fault);
	}

	/**
	 * Refuses a value.
	 * @param property its property, as far as it is not known from what is being read
	 * @param fault the rest of a sentence that begins with the name of the property
	 */
	public SettingException(String property, String fault) {
		super(fault);
		this.property = property;
	}

	/** The name of the property below what is being read. */
	String property() {
		return this.property;
	}

}

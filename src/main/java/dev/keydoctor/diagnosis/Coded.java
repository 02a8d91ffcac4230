package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * An interface of enums whose constants have a name outside of Java: in addresses,
 * messages, pages, metrics and JSON. Once published it never changes.
 */
public interface Coded {

	/**
	 * The name of the constant, as every enum has it.
	 * @return the name in capitals
	 */
	String name();

	/**
	 * The name outside of Java.
	 * @return the name in lower case with hyphens
	 */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

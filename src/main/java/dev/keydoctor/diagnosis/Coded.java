package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An interface of enums whose constants have a name outside of Java: in addresses,
 * messages, pages, metrics and JSON. Once published it never changes.
 */
public interface Coded {

	/** The name of the constant in capitals, as every enum has it. */
	String name();

	/** The name outside of Java: in lower case with hyphens. */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Finds the constant with this code, such as {@code invalid-key}. */
	static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
		return Arrays.stream(type.getEnumConstants()).filter((constant) -> constant.code().equals(code)).findFirst();
	}

}

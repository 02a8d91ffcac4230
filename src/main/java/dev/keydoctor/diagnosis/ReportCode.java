package dev.keydoctor.diagnosis;

import java.util.Optional;

/**
 * The code in a report's address, which carries the whole report: nothing is stored.
 */
public final class ReportCode {

	private ReportCode() {
	}

	/**
	 * Writes a report as a code.
	 * @param report the report
	 * @return a code of letters, digits, {@code -} and {@code _}, at most 300 characters
	 */
	public static String encode(Report report) {
		return "";
	}

	/**
	 * Reads a code.
	 * @param code whatever stands in the address
	 * @return the report, or nothing when the code is broken or of an unknown version
	 */
	public static Optional<Report> decode(String code) {
		return Optional.empty();
	}

}

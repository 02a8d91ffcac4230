package dev.keydoctor.site;

/**
 * A record of a time for which somebody has to wait.
 *
 * @param seconds how long, at least 0
 */
public record WaitTime(int seconds) {

	/** The name of the message that says it in words. */
	public static final String MESSAGE = "web.wait.left";

	/**
	 * What stands in the places of the message: the seconds, the minutes in all, and the
	 * hours with the minutes beyond them, all rounded up.
	 */
	public Object[] places() {
		int minutes = (int) ((this.seconds + 59L) / 60);
		return new Object[] { this.seconds, minutes, minutes / 60, minutes % 60 };
	}

}

package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;

/**
 * How much may be used at once, and how fast it comes back.
 *
 * @param burst how many at once, at least 1
 * @param step how long one takes to come back; zero where all come back together at
 * midnight UTC
 */
record BandwidthSpec(long burst, Duration step) {

	private static final Pattern STEADY = Pattern.compile("(\\d+), then ([1-9]\\d*) per (\\w+)");

	private static final Pattern DAILY = Pattern.compile("(\\d+) a day");

	BandwidthSpec {
		if (burst < 1 || step.isNegative()) {
			throw new IllegalArgumentException("An allowance that allows nothing");
		}
	}

	/**
	 * Reads an allowance as it is configured.
	 * @param text such as {@code 10, then 1 per 1m} or {@code 2000 a day}
	 */
	public static BandwidthSpec of(String text) {
		Matcher daily = DAILY.matcher(text.strip());
		if (daily.matches()) {
			return new BandwidthSpec(Long.parseLong(daily.group(1)), Duration.ZERO);
		}
		Matcher steady = STEADY.matcher(text.strip());
		if (!steady.matches()) {
			throw new IllegalArgumentException("Write it like \"10, then 1 per 1m\" or \"2000 a day\"");
		}
		Duration every = DurationStyle.detectAndParse(steady.group(3));
		return new BandwidthSpec(Long.parseLong(steady.group(1)), every.dividedBy(Long.parseLong(steady.group(2))));
	}

	boolean daily() {
		return this.step.isZero();
	}

	/** The step in milliseconds, zero only where all come back together. */
	long stepMillis() {
		return daily() ? 0 : Math.max(1, this.step.toMillis());
	}

	/** The same, so many times as generous. */
	BandwidthSpec times(double factor) {
		long more = Math.max(1, Math.round(this.burst * factor));
		return new BandwidthSpec(more, Duration.ofNanos(Math.round(this.step.toNanos() / factor)));
	}

	/** How long after its last use nothing is left to remember. */
	Duration untilFull() {
		return daily() ? Duration.ofDays(1) : this.step.multipliedBy(this.burst);
	}

}

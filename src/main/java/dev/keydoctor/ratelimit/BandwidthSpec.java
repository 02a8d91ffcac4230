package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.site.SettingException;

import org.springframework.boot.convert.DurationStyle;

/**
 * A record of how many tokens a bucket holds, and how fast they come back.
 *
 * @param burst how many it holds, at least 1
 * @param step how long one takes to come back; zero where all come back together at
 * midnight UTC
 */
record BandwidthSpec(long burst, Duration step) {

	private static final Pattern STEADY = Pattern
		.compile("([1-9]\\d{0,8}), then ([1-9]\\d{0,8}) per ([1-9]\\d{0,8}[a-z]+)");

	private static final Pattern DAILY = Pattern.compile("([1-9]\\d{0,8}) a day");

	/** Reads it as configured: {@code 10, then 1 per 1m} or {@code 2000 a day}. */
	public static BandwidthSpec of(String text) {
		Matcher daily = DAILY.matcher(text.strip());
		if (daily.matches()) {
			return new BandwidthSpec(Long.parseLong(daily.group(1)), Duration.ZERO);
		}
		Matcher steady = STEADY.matcher(text.strip());
		if (!steady.matches()) {
			throw unreadable();
		}
		return new BandwidthSpec(Long.parseLong(steady.group(1)),
				step(steady.group(3), Long.parseLong(steady.group(2))));
	}

	private static Duration step(String time, long tokens) {
		Duration step = duration(time).dividedBy(tokens);
		if (step.isZero() || step.compareTo(Duration.ofDays(1)) > 0) {
			throw new SettingException("gives back less than one a day, or more than one each nanosecond");
		}
		return step;
	}

	private static Duration duration(String time) {
		try {
			return DurationStyle.SIMPLE.parse(time);
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw unreadable();
		}
	}

	private static SettingException unreadable() {
		return new SettingException("is neither so many at once and how fast they come back, \"10, then 1 per 1m\""
				+ " (ms, s, m, h or d), nor so many \"a day\"");
	}

	boolean daily() {
		return this.step.isZero();
	}

	/**
	 * The step in whole milliseconds, in which replicas count together: rounded up, so
	 * that nobody gets more than is configured; zero only where all come back together.
	 */
	long stepMillis() {
		return this.step.plusNanos(999_999).toMillis();
	}

	/**
	 * How long one takes to come back, on average of a day where all come at midnight.
	 */
	Duration pace() {
		return daily() ? Duration.ofDays(1).dividedBy(this.burst) : this.step;
	}

	/** The same, so many times as generous. */
	BandwidthSpec times(double factor) {
		long more = Math.max(1, Math.round(this.burst * factor));
		long faster = Math.max(1, Math.round(this.step.toNanos() / factor));
		return new BandwidthSpec(more, daily() ? Duration.ZERO : Duration.ofNanos(faster));
	}

}

package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A result of taking tokens from buckets.
 */
sealed interface Consumption {

	/**
	 * Somebody may use it.
	 *
	 * @param low the common limits of which more than half is used now
	 */
	record Granted(Set<Limit> low) implements Consumption {

		Granted() {
			this(Set.of());
		}

		/** Joins what is low by this and by another consumption. */
		Granted and(Granted other) {
			Set<Limit> both = EnumSet.noneOf(Limit.class);
			both.addAll(this.low);
			both.addAll(other.low);
			return new Granted(both);
		}

	}

	/**
	 * Somebody has to wait.
	 *
	 * @param limit what lets them wait longest
	 * @param time how long at least
	 */
	record Rejected(Limit limit, Duration time) implements Consumption {

	}

}

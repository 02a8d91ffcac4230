package dev.keydoctor.diagnosis.text;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A deadline for the work on a text, which asks for it between two stages and inside of
 * the patterns that look for keys: a thread that computes is never interrupted by others,
 * and everybody else would wait.
 */
public final class Deadline {

	/** A deadline that never comes, for texts of our own. */
	public static final Deadline NEVER = new Deadline(() -> 0, Long.MAX_VALUE);

	private final LongSupplier nanoTime;

	private final long end;

	private Deadline(LongSupplier nanoTime, long end) {
		this.nanoTime = nanoTime;
		this.end = end;
	}

	/** A deadline from now on by a clock that nobody sets, as {@link System#nanoTime}. */
	public static Deadline after(Duration time, LongSupplier nanoTime) {
		return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
	}

	/**
	 * Ends the work where its time is over.
	 * @throws DeadlineExceededException if the deadline has passed
	 */
	public void check() {
		if (this.nanoTime.getAsLong() - this.end >= 0) {
			throw new DeadlineExceededException();
		}
	}

	/**
	 * Puts a text under the deadline: it throws a {@link DeadlineExceededException} when
	 * it is read after that.
	 */
	public CharSequence over(String text) {
		return new WatchedText(text, this);
	}

	/**
	 * A text that looks at the deadline every now and then while it is read.
	 */
	private static final class WatchedText implements CharSequence {

		private static final int READS_BETWEEN_LOOKS = 1 << 16;

		private final String text;

		private final Deadline deadline;

		private int reads;

		private WatchedText(String text, Deadline deadline) {
			this.text = text;
			this.deadline = deadline;
		}

		@Override
		public char charAt(int index) {
			if (++this.reads % READS_BETWEEN_LOOKS == 0) {
				this.deadline.check();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}

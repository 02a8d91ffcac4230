package dev.keydoctor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A watch over the processor time that this thread spends on a text. What other threads
 * and other programs do meanwhile does not count.
 */
public final class ProcessorTime {

	/** What twenty thousand characters may cost. */
	public static final Duration BOUND = Duration.ofMillis(100);

	/** The first time may have to load and compile what it runs. */
	private static final int TRIES = 5;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final long end = THREADS.getCurrentThreadCpuTime() + BOUND.toNanos();

	private ProcessorTime() {
	}

	/**
	 * Runs something that is to end within the bound, and again if it did not.
	 * @param work the work, which may put its text under the watch
	 * @return whether it ended within the bound once
	 */
	public static boolean isWithinBound(Consumer<ProcessorTime> work) {
		for (int left = TRIES; left > 0; left--) {
			if (new ProcessorTime().admits(work)) {
				return true;
			}
		}
		return false;
	}

	private boolean admits(Consumer<ProcessorTime> work) {
		try {
			work.accept(this);
			return !isOver();
		}
		catch (OverException | StackOverflowError ex) {
			return false;
		}
	}

	private boolean isOver() {
		return THREADS.getCurrentThreadCpuTime() > this.end;
	}

	/**
	 * Puts a text under the watch, so that whatever reads it for too long is stopped.
	 * @param text the text
	 * @return the same text
	 */
	public CharSequence over(String text) {
		return new WatchedText(text);
	}

	private static final class OverException extends RuntimeException {

	}

	private final class WatchedText implements CharSequence {

		private static final int READS_BETWEEN_LOOKS = 1 << 16;

		private final String text;

		private int reads;

		private WatchedText(String text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			if (++this.reads % READS_BETWEEN_LOOKS == 0 && isOver()) {
				throw new OverException();
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

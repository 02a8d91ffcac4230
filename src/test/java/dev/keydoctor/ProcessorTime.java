package dev.keydoctor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;

import dev.keydoctor.diagnosis.Deadline;
import dev.keydoctor.diagnosis.TooMuchException;

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

	private final Deadline deadline = Deadline.after(BOUND, THREADS::getCurrentThreadCpuTime);

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
			this.deadline.check();
			return true;
		}
		catch (TooMuchException | StackOverflowError ex) {
			return false;
		}
	}

	/**
	 * Puts a text under the watch, so that whatever reads it for too long is stopped.
	 * @param text the text
	 * @return the same text
	 */
	public CharSequence over(String text) {
		return this.deadline.over(text);
	}

}

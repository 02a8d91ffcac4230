package dev.keydoctor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.DeadlineExceededException;

/**
 * A watch over the processor time that this thread spends on a text. What other threads
 * and other programs do meanwhile does not count, and a machine that is slow just now may
 * take longer: so much as an ordinary text of that length takes it.
 */
public final class ProcessorTime {

	/** What twenty thousand characters may cost. */
	public static final Duration BOUND = Duration.ofMillis(100);

	/** The first times may have to load what they run, and wait until it is compiled. */
	private static final int TRIES = 30;

	/**
	 * To redact an ordinary text takes a fiftieth of the bound where machines are idle.
	 */
	private static final int ORDINARY_ONES = 50;

	private static final String ORDINARY = """
			2026-11-27 10:14:02 node HTTP Request: 429 - You exceeded your current quota, please check your plan
			""".repeat(200).substring(0, 20_000);

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Deadline deadline;

	private ProcessorTime(Duration bound) {
		this.deadline = Deadline.after(bound, THREADS::getCurrentThreadCpuTime);
	}

	/**
	 * Whether something that may put its text under the watch ends within the bound, at
	 * least once.
	 */
	public static boolean isWithinBound(Consumer<ProcessorTime> work) {
		Duration bound = BOUND;
		for (int left = TRIES; left > 0; left--) {
			if (isWithin(bound, work)) {
				return true;
			}
			Duration ordinary = Duration
				.ofNanos(LongStream.generate(ProcessorTime::ordinary).limit(2).min().orElseThrow());
			bound = Collections.max(List.of(BOUND, ordinary.multipliedBy(ORDINARY_ONES)));
		}
		return false;
	}

	/** Whether it ends within a bound at once. */
	static boolean isWithin(Duration bound, Consumer<ProcessorTime> work) {
		return new ProcessorTime(bound).admits(work);
	}

	private static long ordinary() {
		long start = THREADS.getCurrentThreadCpuTime();
		Redaction.of(ORDINARY);
		return THREADS.getCurrentThreadCpuTime() - start;
	}

	private boolean admits(Consumer<ProcessorTime> work) {
		try {
			work.accept(this);
			this.deadline.check();
			return true;
		}
		catch (DeadlineExceededException | StackOverflowError ex) {
			return false;
		}
	}

	/** Puts a text under the watch, so that whatever reads it for too long is stopped. */
	public CharSequence over(String text) {
		return this.deadline.over(text);
	}

}

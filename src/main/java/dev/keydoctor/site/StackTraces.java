package dev.keydoctor.site;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A writer of stack traces for the log. The messages of exceptions are left out, since
 * they may hold a key.
 */
public final class StackTraces {

	private static final int CAUSES = 5;

	/** Causes can be circular. */
	private static final int MOST_CAUSES = 20;

	private static final int FRAMES = 12;

	private StackTraces() {
	}

	/**
	 * Says where something failed: its class, its uppermost frames, and those of its
	 * causes.
	 */
	public static String withoutMessages(Throwable failure) {
		return causes(failure).limit(CAUSES).map(StackTraces::frames).collect(Collectors.joining("\nCaused by: "));
	}

	/** A failure, then its cause, the cause of that, and so on. */
	public static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
	}

	private static String frames(Throwable failure) {
		return failure.getClass().getName() + Arrays.stream(failure.getStackTrace())
			.limit(FRAMES)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining());
	}

}

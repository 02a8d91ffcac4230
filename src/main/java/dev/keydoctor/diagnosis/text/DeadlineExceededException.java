package dev.keydoctor.diagnosis.text;

/**
 * An exception: the work on a text took longer than it may. Says nothing about the text.
 */
public final class DeadlineExceededException extends RuntimeException {

	DeadlineExceededException() {
		super("The work on a text took too long");
	}

}

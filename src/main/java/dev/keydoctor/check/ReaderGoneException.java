package dev.keydoctor.check;

import java.io.IOException;

/**
 * An exception for a check whose reader has left before it could be told.
 */
final class ReaderGoneException extends RuntimeException {

	ReaderGoneException(IOException cause) {
		super(cause);
	}

}

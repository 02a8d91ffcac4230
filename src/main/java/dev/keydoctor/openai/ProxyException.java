package dev.keydoctor.openai;

/**
 * An exception: the environment names a proxy that cannot be used. Does not hold what it
 * says: that may be a password.
 */
final class ProxyException extends RuntimeException {

	/**
	 * Tells what is wrong.
	 * @param fault the rest of a sentence about the variable
	 */
	ProxyException(String fault) {
		super("The environment variable HTTPS_PROXY " + fault);
	}

}

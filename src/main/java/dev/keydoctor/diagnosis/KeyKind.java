package dev.keydoctor.diagnosis;

/**
 * An enum of the kinds of OpenAI keys, told by how they begin.
 */
public enum KeyKind implements Coded {

	/** {@code sk-proj-…}, the ordinary kind. */
	PROJECT,

	/** {@code sk-svcacct-…}, belonging to no person. */
	SERVICE_ACCOUNT,

	/** {@code sk-admin-…}, for administration only. */
	ADMIN,

	/** {@code sk-…} without a kind, no longer issued. */
	LEGACY,

	/** {@code sk-example-…}, answered by the built-in sandbox. */
	EXAMPLE,

	/** Anything else that can be sent. */
	OTHER;

}

package dev.keydoctor.diagnosis;

/**
 * The kinds of what mends a cause. OpenAI may tell of causes with one remedy in one
 * answer; of causes with two it tells in two.
 */
enum Remedy {

	/** Nothing is to be mended, or it is not yet known what. */
	NONE,

	/** Another key, or the same one put in as it is. */
	KEY,

	/** The membership, or OpenAI's decision about the account. */
	ACCOUNT,

	/** The list of addresses that may ask. */
	ACCESS,

	/** A right of the key or of its owner. */
	PERMISSION,

	/** Another country to ask from. */
	REGION,

	/** The verification of the organization. */
	VERIFICATION,

	/** Another model, or access to it. */
	MODEL,

	/** Credit, a card, a higher limit of spending. */
	PAYMENT,

	/** Time alone. */
	TIME,

	/** Another request. */
	REQUEST,

	/** The way to OpenAI. */
	NETWORK

}

package dev.keydoctor.incident;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;

/**
 * An enum of the reasons why nothing is known from a request for the feed: failures of
 * ours to look, which say nothing about OpenAI.
 */
enum FeedFailure implements Coded {

	/** No whole answer came. */
	NETWORK,

	/** None came in time. */
	DEADLINE,

	/** More came than a feed is. */
	TOO_LARGE,

	/** The answer has another status than 200, such as that of a redirect. */
	HTTP_STATUS,

	/** The answer is no feed, or one that cannot be trusted to be whole. */
	SHAPE,

	/** A component of the API is no longer in the feed. */
	COMPONENT_GONE;

	static FeedFailure of(NoAnswer broken) {
		return switch (broken) {
			case DEADLINE -> DEADLINE;
			case TOO_LARGE -> TOO_LARGE;
			default -> NETWORK;
		};
	}

}

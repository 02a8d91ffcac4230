package dev.keydoctor.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record of what the sandbox answers to one kind of request.
 *
 * @param status the HTTP status, 100 to 599
 * @param headers the headers
 * @param body the body
 * @param delivery how the answer is given
 */
record Reply(int status, Map<String, String> headers, String body, Delivery delivery) {

	/**
	 * Reads a reply as it stands in a scenario: a line {@code HTTP 429}, header lines, an
	 * empty line and the body. The pseudo header {@code sandbox} tells the delivery.
	 */
	static Reply parse(String text) {
		String[] parts = text.strip().split("\n\n", 2);
		List<String> head = parts[0].lines().toList();
		Map<String, String> headers = head.stream()
			.skip(1)
			.map((line) -> line.split(":\\s*", 2))
			.collect(Collectors.toMap((pair) -> pair[0].toLowerCase(Locale.ROOT), (pair) -> pair[1]));
		String delivery = headers.remove("sandbox");
		return new Reply(Integer.parseInt(head.getFirst().substring("HTTP ".length())), headers,
				(parts.length > 1) ? parts[1] : "",
				(delivery != null) ? Delivery.valueOf(delivery.toUpperCase(Locale.ROOT)) : Delivery.WHOLE);
	}

	/**
	 * How an answer is given.
	 */
	enum Delivery {

		/** The whole reply at once. */
		WHOLE,

		/** Half of the body, then a broken connection. */
		CUT,

		/** A broken connection in place of an answer. */
		NONE,

		/** No answer for as long as anybody waits. */
		HANG

	}

}

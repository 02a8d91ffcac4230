package dev.keydoctor.incident;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import dev.keydoctor.openai.KeylessClient;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A client of one feed: it asks for what the status page itself loads and, where that has
 * another shape, for the list of components. What has not changed is not sent again.
 */
final class FeedClient {

	static final Duration DEADLINE = Duration.ofSeconds(10);

	private static final String COMPONENTS = "/api/v2/components.json";

	private final KeylessClient client;

	private final String userAgent;

	private final Duration deadline;

	private @Nullable Known known;

	FeedClient(KeylessClient client, String userAgent, Duration deadline) {
		this.client = client;
		this.userAgent = userAgent;
		this.deadline = deadline;
	}

	/** Asks for the feed. To be called by one thread at a time. */
	FeedResult ask(URI address) {
		FeedResult answer = ask(address, FeedReader::summary);
		return (answer.failure() == FeedFailure.SHAPE) ? ask(address.resolve(COMPONENTS), FeedReader::components)
				: answer;
	}

	private FeedResult ask(URI address, Function<byte[], Optional<Feed>> reader) {
		Known before = (this.known != null && this.known.address().equals(address)) ? this.known : null;
		return this.client.get(address, (headers) -> fill(headers, before), this.deadline,
				(answer) -> read(address, answer, before, reader),
				(broken) -> FeedResult.failed(FeedFailure.of(broken)));
	}

	private void fill(HttpHeaders headers, @Nullable Known before) {
		headers.set(HttpHeaders.USER_AGENT, this.userAgent);
		if (before != null) {
			headers.set(HttpHeaders.IF_NONE_MATCH, before.entityTag());
		}
	}

	private FeedResult read(URI address, ResponseEntity<byte[]> answer, @Nullable Known before,
			Function<byte[], Optional<Feed>> reader) {
		if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) && before != null) {
			return new FeedResult(before.feed(), null);
		}
		if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
			return FeedResult.failed(FeedFailure.SHAPE);
		}
		if (!answer.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
			return FeedResult.failed(FeedFailure.HTTP_STATUS);
		}
		byte[] body = answer.getBody();
		Optional<Feed> feed = (body != null) ? reader.apply(body) : Optional.empty();
		feed.ifPresent((read) -> keep(address, answer.getHeaders().getFirst(HttpHeaders.ETAG), read));
		return feed.map((read) -> new FeedResult(read, null)).orElseGet(() -> FeedResult.failed(FeedFailure.SHAPE));
	}

	private void keep(URI address, @Nullable String entityTag, Feed feed) {
		this.known = (entityTag != null) ? new Known(address, entityTag, feed) : null;
	}

	/**
	 * What came of a request.
	 *
	 * @param feed what the feed says, or {@code null}
	 * @param failure why nothing is known, or {@code null}
	 */
	record FeedResult(@Nullable Feed feed, @Nullable FeedFailure failure) {

		private static FeedResult failed(FeedFailure failure) {
			return new FeedResult(null, failure);
		}

	}

	/** The latest feed and the entity tag that it came with. */
	private record Known(URI address, String entityTag, Feed feed) {

	}

}

package dev.keydoctor.web.cache;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which hosts are taken for the portal's own.
 */
class OriginsTests {

	private final Origins origins = new Origins();

	@Test
	void aFewAreOwnFromTheFirstVisitOn() {
		assertThat(made(8)).allMatch(this.origins::admit);
	}

	@Test
	void admitsNoOriginOfAFlood() {
		made(8).forEach(this.origins::admit);

		assertThat(made(10_000).skip(8)).noneMatch(this.origins::admit);
	}

	@Test
	void aFloodDoesNotPushOutWhoIsAskedForAgain() {
		made(8).forEach(this.origins::admit);

		long own = made(10_000).skip(8)
			.filter((host) -> !this.origins.admit(host))
			.filter((host) -> this.origins.admit("https://keys.example.org"))
			.count();

		assertThat(own).isGreaterThan(9_900);
	}

	@Test
	void admitsAnOriginOnItsSecondRequestAfterAFlood() {
		made(10_000).forEach(this.origins::admit);

		this.origins.admit("https://keys.example.org");
		assertThat(this.origins.admit("https://keys.example.org")).isTrue();
	}

	private static Stream<String> made(int number) {
		return IntStream.range(0, number).mapToObj((host) -> "http://made-up-" + host);
	}

}

package dev.keydoctor.sandbox;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.sandbox.Reply.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ScenariosTests {

	private static final List<String> REQUESTS = List.of("GET /models", "POST /chat/completions",
			"POST /images/generations");

	private static final Scenarios SCENARIOS = new Scenarios();

	@ParameterizedTest
	@MethodSource("names")
	void aScenarioAnswersTheRequestsOfACheckAndNoOthers(String name) {
		assertThat(SCENARIOS.named(name).replies()).allSatisfy((request, reply) -> {
			assertThat(request.replace(" /eu/", " /")).isIn(REQUESTS);
			assertThat(reply.status()).isBetween(200, 599);
			assertThat(reply.headers()).containsKey("content-type");
		});
	}

	@ParameterizedTest
	@MethodSource("names")
	void aScenarioWritesJsonWhereItSaysSo(String name) {
		Stream<Reply> json = SCENARIOS.named(name)
			.replies()
			.values()
			.stream()
			.filter((reply) -> "application/json".equals(reply.headers().get("content-type")));

		assertThat(json).allSatisfy((reply) -> JsonMapper.shared().readTree(reply.body()));
	}

	@ParameterizedTest
	@MethodSource("names")
	void aScenarioIsNamedAfterAVerdictOrListedHere(String name) {
		List<String> others = List.of("hang", "region-without-credit", "restricted-key", "incident");

		assertThat(Verdict.of(name).isPresent() || others.contains(name)).isTrue();
	}

	@Test
	void answersLikeAHealthyAccountWhereAScenarioSaysNothing() {
		assertThat(SCENARIOS.reply("insufficient-quota", "GET /models"))
			.isEqualTo(SCENARIOS.reply("healthy", "GET /models"));
	}

	@Test
	void answersLikeAnUnknownKeyWhereThereIsNoScenario() {
		assertThat(SCENARIOS.reply("no-such-thing", "GET /models").status()).isEqualTo(401);
	}

	@Test
	void aReplyIsReadWithItsDelivery() {
		Reply reply = Reply.parse("HTTP 429\nRetry-After: 20\nsandbox: cut\n\n{\n\n}\n");

		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.headers()).containsOnlyKeys("retry-after");
		assertThat(reply.body()).isEqualTo("{\n\n}");
		assertThat(reply.delivery()).isEqualTo(Delivery.CUT);
	}

	static List<String> names() {
		return SCENARIOS.names();
	}

}

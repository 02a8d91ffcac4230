package dev.keydoctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiFixture;
import dev.keydoctor.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of many checks at once of different keys: nobody gets the answer of somebody
 * else. {@code crosstalk.checks} sets how many.
 */
@Timeout(600)
class CrossTalkTests {

	private static final int CHECKS = Integer.getInteger("crosstalk.checks", 1_000);

	@Test
	void everyKeyGetsItsOwnVerdict() throws Exception {
		assertThat(mismatches(Sandbox.faultless())).isEmpty();
	}

	@Test
	void aKeyThatMeetsTroubleGetsNoOtherVerdictThanItsOwnOrNone() throws Exception {
		assertThat(mismatches(new Sandbox())).isNotEmpty()
			.extracting(Entry::getValue)
			.isSubsetOf("could-not-check", "network", "server-error");
	}

	/** The verdicts that keys were to get and those that they got, where they differ. */
	private static List<Entry<String, String>> mismatches(Sandbox sandbox) throws Exception {
		List<Entry<String, String>> keys = keys();
		List<String> verdicts = verdicts(keys, sandbox);
		return IntStream.range(0, keys.size())
			.mapToObj((i) -> Map.entry(keys.get(i).getValue(), verdicts.get(i)))
			.filter((pair) -> !pair.getKey().equals(pair.getValue()))
			.toList();
	}

	private static List<String> verdicts(List<Entry<String, String>> keys, Sandbox sandbox) throws Exception {
		try (sandbox;
				FaultServer server = new FaultServer().on("GET /models", Fault.of("401 ip-not-authorized.json"));
				OpenAiFixture openAi = OpenAiFixture.facing(server.address(), sandbox);
				ExecutorService people = Executors.newFixedThreadPool(200, Thread.ofVirtual().factory())) {
			KeyCheck keyCheck = Checks.keyCheck(openAi);
			List<Callable<String>> checks = new ArrayList<>();
			keys.forEach(
					(key) -> checks.add(() -> Checks.run(keyCheck, key.getKey(), true).diagnosis().verdict().code()));
			return people.invokeAll(checks).stream().map(Future::resultNow).toList();
		}
	}

	/**
	 * Keys and the verdicts they are to get, in an order of chance that is always the
	 * same.
	 */
	private static List<Entry<String, String>> keys() {
		List<Entry<String, String>> kinds = new ArrayList<>(scenarios().stream()
			.filter((scenario) -> Verdict.of(scenario).isPresent())
			.map((scenario) -> Map.entry("sk-example-" + scenario, scenario))
			.toList());
		kinds.add(Map.entry(Keys.PROJECT, "ip-not-allowed"));
		kinds.add(Map.entry(Keys.ADMIN, "ip-not-allowed"));
		kinds.add(Map.entry("sk-ant-" + "x".repeat(90), "wrong-provider-key"));
		kinds.add(Map.entry(Keys.PROJECT + "\u0430", "malformed-key"));
		return new Random(21).ints(CHECKS, 0, kinds.size()).mapToObj(kinds::get).toList();
	}

	private static List<String> scenarios() {
		try (Sandbox sandbox = new Sandbox()) {
			return sandbox.scenarios();
		}
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTests {

	@Test
	void readsAWholeDocument() {
		assertThat(Json.read(" {\"a\": [1, -2.5e3, true, \"\\u0041\\\"\"], \"b\": {}} "))
			.contains(Map.of("a", List.of(Json.SOME_NUMBER, Json.SOME_NUMBER, true, "A\""), "b", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "[1,]", "[1]]",
			"{} {}", "{a:1}", "{'a':1}", "[01]", "[1.]", "[NaN]", "[\"\\x\"]", "[\"\\u00\"]", "\"text\"", "7", "null" })
	void refusesWhatIsCutOrBroken(String text) {
		assertThat(Json.read(text)).isEmpty();
	}

	@Test
	void blanksMayStandBetweenAnything() {
		assertThat(Json.read("\n{ \"a\" : [ 1 , true ] ,\t\"b\" : { } , \"c\" : [ ] }\r\n"))
			.contains(Map.of("a", List.of(Json.SOME_NUMBER, true), "b", Map.of(), "c", List.of()));
	}

	@Test
	void readsNoDeeperThanItMay() {
		assertThat(Json.read("[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST))).isPresent();
		assertThat(Json.read("[".repeat(Json.DEEPEST + 1) + "]".repeat(Json.DEEPEST + 1))).isEmpty();
	}

	@Test
	void givesUpOnEndlessNesting() {
		assertThat(Json.read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
	}

}

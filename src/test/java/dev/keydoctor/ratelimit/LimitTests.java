package dev.keydoctor.ratelimit;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitTests {

	@Test
	void limitsOfKeysAndOfThisMachineAreNotShared() {
		assertThat(Arrays.stream(Limit.values()).filter(Limit::shared)).containsExactly(Limit.ADDRESS, Limit.NETWORK,
				Limit.DISTINCT_KEYS, Limit.COURSE, Limit.EVERYBODY, Limit.DAY, Limit.UNKNOWN_KEYS,
				Limit.UNKNOWN_KEYS_DAY, Limit.RESERVE, Limit.GIVE_BACKS);
	}

}

package dev.keydoctor.web.overload;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how many virtual threads may compute at a time.
 */
class CarriersTests {

	@Test
	void aCrowdOnOneRouteLeavesSomeFree() {
		assertThat(Carriers.number()).isGreaterThan(BulkheadInterceptor.PAGES);
	}

}

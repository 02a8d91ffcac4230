package dev.keydoctor.web.overload;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how many virtual threads may compute at a time.
 */
@Isolated
class CarriersTests {

	private final @Nullable String before = System.getProperty(Carriers.PROPERTY);

	@AfterEach
	void asBefore() {
		set(this.before);
	}

	@Test
	void aCrowdOnOneRouteLeavesSomeFree() {
		assertThat(started(null)).isGreaterThan(BulkheadInterceptor.PAGES).isEqualTo(Carriers.number());
	}

	@Test
	void theOperatorsNumberStands() {
		assertThat(started("3")).isEqualTo(3);
	}

	@Test
	void areProvidedBeforeThePortalStarts() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class))
			.hasAtLeastOneElementOfType(Carriers.class);
	}

	private static int started(@Nullable String number) {
		set(number);
		new Carriers().initialize(new StaticApplicationContext());
		return Integer.getInteger(Carriers.PROPERTY);
	}

	private static void set(@Nullable String number) {
		if (number == null) {
			System.clearProperty(Carriers.PROPERTY);
		}
		else {
			System.setProperty(Carriers.PROPERTY, number);
		}
	}

}

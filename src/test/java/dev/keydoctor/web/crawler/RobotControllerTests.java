package dev.keydoctor.web.crawler;

import java.time.Clock;

import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests of how long the files for programs are kept.
 */
class RobotControllerTests {

	private final MockMvcTester mvc = MockMvcTester
		.of(new RobotController(RealContent.contentRepository(), new PublicUrl("https://keys.example.org"), mock(),
				mock(), mock(), new SecurityContact("", Clock.systemUTC())));

	/** The portal keeps it as long: what it sent last would be kept twice over. */
	@ParameterizedTest
	@ValueSource(strings = { "/sitemap.xml", "/robots.txt", "/llms.txt", "/api.md" })
	void aFileIsKeptByWhoeverAsksWhetherItIsStillTheSame(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk().hasHeader("Cache-Control", "no-cache");
	}

	@Test
	void theSecurityContactIsMadeAnewSinceItNamesADay() {
		assertThat(this.mvc.get().uri("/.well-known/security.txt")).hasStatusOk()
			.doesNotContainHeader("Cache-Control")
			.hasHeader("Portal-Cache-Control", "max-age=3600");
	}

}

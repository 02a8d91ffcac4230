package dev.keydoctor.web;

import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeedbackControllerTests {

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final FeedbackController controller = new FeedbackController(RealContent.contentRepository(), this.metrics);

	@Test
	void countsAPageThatExists() {
		this.controller.count(Language.EN, "guides/api-key", true);

		assertThat(this.metrics.get("keydoctor.page.helpful").tags("page", "guides/api-key", "helpful", "true").counter()
			.count()).isOne();
	}

	/** Else a key that somebody typed would be the tag of a metric. */
	@Test
	void countsNothingUnderANameThatIsNoPages() {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.count(Language.EN, "sk-" + "CanaryThatSings", true));

		assertThat(this.metrics.getMeters()).isEmpty();
	}

}

package dev.keydoctor.web;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.rules.Retirements;
import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.NotFoundException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class FeedbackControllerTests {

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final ContentRepository contentRepository = mock();

	private final FeedbackController controller = new FeedbackController(this.contentRepository, this.metrics);

	@BeforeEach
	void thereIsOnePage() {
		List<Anchor> anchors = List.of(anchor("api-key", 1), anchor("create-key", 2));
		given(this.contentRepository.catalog())
			.willReturn(new Catalog(List.of(), anchors, List.of(), Map.of(), new Retirements(Map.of())));
	}

	@Test
	void aVoteIsCountedByPageAndLeadsBackToIt() {
		assertThat(this.controller.helpful(Language.IT, "guides/api-key", true).getHeaders().getLocation())
			.hasToString("/it/guides/api-key#thanks");
		assertThat(this.metrics.counter("keydoctor.page.helpful", "page", "guides/api-key", "helpful", "true").count())
			.isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "guides/nowhere", "guides/api-key#create-key", "/guides/api-key", "api-key" })
	void onlyPagesThatExistAreCounted(String page) {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.controller.helpful(Language.IT, page, true));
		assertThat(this.metrics.getMeters()).isEmpty();
	}

	private static Anchor anchor(String id, int level) {
		return new Anchor(id, PageKind.GUIDE, "api-key", level, Map.of(), List.of());
	}

}

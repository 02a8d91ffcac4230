package dev.keydoctor.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.incident.IncidentFeed;
import dev.keydoctor.incident.OpenAiStatus;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StatusControllerTests {

	private final IncidentFeed incidents = mock();

	private final MockMvcTester mvc = MockMvcTester
		.create(MockMvcBuilders.standaloneSetup(new StatusController(RealContent.contentRepository(), this.incidents))
			.setConversionService(languages())
			.build());

	@Test
	void thePageShowsWhatIsKnownAndIsKeptForAMoment() {
		OpenAiStatus status = new OpenAiStatus(Map.of(), List.of(), Instant.parse("2026-11-27T14:05:00Z"));
		given(this.incidents.openAi()).willReturn(status);

		assertThat(this.mvc.get().uri("/it/status")).hasStatusOk()
			.hasViewName("web/status")
			.hasHeader("Portal-Cache-Control", "max-age=30")
			.model()
			.containsEntry("status", status);
	}

	@Test
	void thePageIsNotKeptWhereNobodyCouldBeAsked() {
		given(this.incidents.openAi()).willReturn(OpenAiStatus.UNKNOWN);

		assertThat(this.mvc.get().uri("/pl/status")).hasStatusOk().doesNotContainHeader("Portal-Cache-Control");
	}

	private static DefaultFormattingConversionService languages() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService();
		service.addConverter(String.class, Language.class, (code) -> Language.of(code).orElseThrow());
		return service;
	}

}

package dev.keydoctor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.search.Search;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.PublicUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests that a text that takes too long is given up, and its sender is told so.
 */
class ExplainerTests {

	/* How far the clock goes on whenever somebody looks. */
	private final AtomicLong step = new AtomicLong(1);

	private final AtomicLong clock = new AtomicLong();

	private final Search search = mock();

	private final MockMvcTester mvc = mvc();

	@ParameterizedTest
	@CsvSource({ "1, 303", "500000000, 422" })
	void thePageSaysThatTheTextWasTooMuch(long step, int status) {
		this.step.set(step);

		MvcTestResult answer = form().param("text", "insufficient_quota").exchange();

		assertThat(answer).hasStatus(status);
		if (status == 422) {
			assertThat(answer).hasViewName("check/explain").model().containsEntry("problem", "check.explain.too-much");
		}
	}

	@Test
	void anEchoOfAnyLengthMakesAReport() {
		String text = "Incorrect API key provided: " + "*".repeat(550) + ". You can find your API key at";

		assertThat(form().param("text", text).exchange()).redirectedUrl()
			.satisfies((address) -> assertThat(verdict(address)).isEqualTo("invalid-key"));
	}

	@Test
	void aSearchThatFailsTakesNoReportAway() {
		given(this.search.answers(any(), any(), anyInt())).willThrow(new IllegalStateException("too many clauses"));

		assertThat(form().param("text", "Where do I find my zebra?").exchange()).hasStatus(303)
			.redirectedUrl()
			.satisfies((address) -> assertThat(verdict(address)).isEqualTo("unknown"));
	}

	/* A code without its underscores, which only a reader of pictures is forgiven. */
	@ParameterizedTest
	@CsvSource({ "picture, rate-limited", "paste, ambiguous-too-many-requests", "'', ambiguous-too-many-requests" })
	void aTextThatWasReadFromAPictureIsJudgedAsOne(String source, String verdict) {
		String text = "'code': 'rate limit exceeded'";

		assertThat(form().param("text", text).param("source", source).exchange()).redirectedUrl()
			.satisfies((address) -> assertThat(verdict(address)).isEqualTo(verdict));
		assertThat(this.mvc.post()
			.uri("/api/v1/explanations")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"text\":\"%s\",\"source\":\"%s\"}".formatted(text, source))
			.exchange()).bodyJson().extractingPath("verdict").isEqualTo(verdict);
	}

	private MockMvcRequestBuilder form() {
		return this.mvc.post().uri("/en/explain").contentType(MediaType.APPLICATION_FORM_URLENCODED);
	}

	private static String verdict(String address) {
		String code = address.substring(address.lastIndexOf('/') + 1);
		return ReportCode.decode(code).orElseThrow().diagnosis().verdict().code();
	}

	@Test
	void machinesAreToldByProblemDetails() {
		this.step.set(Duration.ofSeconds(1).toNanos());

		MvcTestResult answer = this.mvc.post()
			.uri("/api/v1/explanations")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"text\":\"insufficient_quota\"}")
			.exchange();

		assertThat(answer).hasStatus(422)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("too much for us")
			.doesNotContain("quota");
	}

	private MockMvcTester mvc() {
		Languages languages = mock();
		given(languages.resolve(any())).willReturn(Language.EN);
		Clock noon = Clock.fixed(Checks.NOW, ZoneOffset.UTC);
		Explainer explainer = new Explainer(RuleBooks.ruleBook(), noon, mock(RateLimiter.class),
				new CheckMetrics(new SimpleMeterRegistry()), () -> this.clock.addAndGet(this.step.get()), this.search,
				mock(OwnMessages.class));
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		conversion.addConverter(String.class, Language.class, (code) -> Language.of(code).orElseThrow());
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(
					new ExplainController(explainer,
							new ReportReader(RuleBooks.ruleBook(), RealContent.contentRepository(), noon)),
					new ExplanationApi(explainer, languages,
							new DiagnosisWriter(RealContent.contentRepository(),
									new PublicUrl("https://keys.example.org"))))
			.setControllerAdvice(new CourseAdvice(mock()))
			.setConversionService(conversion)
			.build());
	}

}

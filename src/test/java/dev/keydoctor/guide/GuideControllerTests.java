package dev.keydoctor.guide;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.diagnosis.rules.Retirements;
import dev.keydoctor.site.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExecutionChain;

import static org.assertj.core.api.Assertions.assertThat;

class GuideControllerTests {

	/** Two Polish guides, given in the wrong order. */
	private final ContentRepository contentRepository = new FixedContent(
			new Catalog(List.of(page("second", 20), page("first", 10)), List.of(),
					List.of(new Image("start.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))),
					Map.of("/old/page/", "/pl/guides/first"), new Retirements(Map.of())));

	private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders
		.standaloneSetup(new GuideController(this.contentRepository), new FileController(this.contentRepository))
		.setConversionService(languages())
		.build());

	@Test
	void listsGuides() {
		assertThat(this.mvc.get().uri("/pl/guides")).hasViewName("guide/guides")
			.model()
			.extractingByKey("pages")
			.asInstanceOf(InstanceOfAssertFactories.list(Page.class))
			.extracting(Page::slug)
			.containsExactly("first", "second");
	}

	@Test
	void showsAGuideWithItsNeighbours() {
		assertThat(this.mvc.get().uri("/pl/guides/first")).hasStatusOk()
			.hasViewName("guide/guide")
			.model()
			.containsEntry("page", page("first", 10))
			.containsEntry("previous", null)
			.containsEntry("next", page("second", 20));
	}

	@Test
	void showsTheMarkdown() {
		assertThat(this.mvc.get().uri("/pl/guides/first.md")).hasStatusOk()
			.hasContentTypeCompatibleWith("text/markdown;charset=UTF-8")
			.hasBodyTextEqualTo("# Źródło");
	}

	@Test
	void findsTagsWithTheLettersOfTheLanguage() {
		assertThat(this.mvc.get().uri("/pl/tags/{tag}", "błąd-403")).hasViewName("guide/tag")
			.model()
			.containsEntry("tag", new Tag("error-403", "Błąd 403"));
	}

	@Test
	void servesPicturesFromMemory() {
		assertThat(this.mvc.get().uri("/images/start.svg")).hasStatusOk()
			.hasContentType("image/svg+xml")
			.hasHeader("Cache-Control", "no-cache")
			.hasBodyTextEqualTo("<svg/>");
	}

	@Test
	void answersNotFound() {
		assertThat(List.of("/pl/guides/none", "/pl/errors/none", "/pl/tags/none", "/images/none.svg",
				"/pl/guides/none.md", "/pl/errors/none.md", "/images/%2e%2e", "/it/guides/first"))
			.allSatisfy((path) -> assertThat(this.mvc.get().uri(URI.create(path))).hasStatus(404));
	}

	@Test
	void movesOldPathsWithoutAFragment() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();

		handler("GET", "/old/page/index.html").orElseThrow().handleRequest(new MockHttpServletRequest(), response);

		assertThat(response.getStatus()).isEqualTo(301);
		assertThat(response.getHeader("Location")).isEqualTo("/pl/guides/first");
	}

	@Test
	void leavesOtherPathsAndMethodsAlone() throws Exception {
		assertThat(handler("GET", "/new/page")).isEmpty();
		assertThat(handler("POST", "/old/page")).isEmpty();
	}

	private Optional<HttpRequestHandler> handler(String method, String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		return Optional.ofNullable(new LegacyRedirects(this.contentRepository).getHandler(request))
			.map(HandlerExecutionChain::getHandler)
			.map(HttpRequestHandler.class::cast);
	}

	private static DefaultFormattingConversionService languages() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService();
		service.addConverter(String.class, Language.class, (code) -> Language.of(code).orElseThrow());
		return service;
	}

	private static Page page(String slug, int order) {
		LocalDate day = LocalDate.of(2026, 11, 21);
		return new Page(PageKind.GUIDE, Language.PL, slug,
				new PageHead("Tytuł", "Zdanie.", order, List.of(new Tag("error-403", "Błąd 403")), List.of(), null,
						null, List.of(), day, day, false, List.of(), List.of()),
				new PageBody(Map.of("", PageHtml.of("<p>Tekst</p>")), List.of(), List.of(), "# Źródło"));
	}

}

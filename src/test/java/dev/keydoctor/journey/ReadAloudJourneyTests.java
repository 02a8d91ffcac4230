package dev.keydoctor.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show that a page can be listened to: what is English is read out by an
 * English voice (WCAG 3.1.2), and no browser translates what has to be recognised.
 */
@JourneyTest
class ReadAloudJourneyTests {

	/** Code with words that somebody else is to read in the language of the page. */
	private static final String OWN_WORDS = ".language-text";

	/** What all pages have at least: none is found where a page marks it otherwise. */
	private static final int MUCH = 500;

	@Autowired
	private ContentRepository contentRepository;

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "EN")
	void codeIsReadOutInEnglish(Language language) {
		assertThat(code(language)).hasSizeGreaterThan(MUCH)
			.allSatisfy((code) -> assertThat(code.closest("[lang]").attr("lang")).isEqualTo("en"));
	}

	@ParameterizedTest
	@EnumSource
	void codeIsNotTranslated(Language language) {
		assertThat(code(language)).hasSizeGreaterThan(MUCH)
			.allSatisfy((code) -> assertThat(code.closest("[translate=no]")).isNotNull());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "EN")
	void whatAHeadingQuotesIsReadOutInEnglishWhereverItStands(Language language) {
		String n8n = "span[lang=en][translate=no]:contains(Rate limit reached)";

		assertThat(this.visitor.read(language.path("/guides/n8n")).select("h2 " + n8n)).hasSize(1);
		assertThat(this.visitor.read(language.path("/guides/n8n")).select("[data-outline] " + n8n)).hasSize(1);
		assertThat(this.visitor.read(language.path("/links")).select("[data-anchor=n8n-429] " + n8n)).hasSize(1);
	}

	/** Else it is no English: words of the reader's language stand in quotation marks. */
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "EN")
	void textReadOutInEnglishStandsOnAnEnglishPageToo(Language language) {
		String english = paths(Language.EN).stream()
			.map((path) -> this.visitor.read(path).select("main").text())
			.collect(Collectors.joining("\n"))
			.toLowerCase(Locale.ROOT);

		assertThat(paths(language).stream().flatMap((path) -> said(path).stream())).hasSizeGreaterThan(MUCH)
			.allMatch(english::contains);
	}

	private List<String> paths(Language language) {
		List<String> paths = this.contentRepository.catalog()
			.pages()
			.stream()
			.filter((page) -> page.language() == language)
			.map(Page::path)
			.collect(Collectors.toCollection(ArrayList::new));
		paths.addAll(List.of(language.path("/check"), language.path("/explain"), language.path("/links")));
		return paths;
	}

	private static Stream<String> quoted(Document page) {
		return page.select("main span[lang=en]").eachText().stream();
	}

	private List<Element> code(Language language) {
		return paths(language).stream().flatMap((path) -> code(this.visitor.read(path)).stream()).toList();
	}

	private static List<Element> code(Document page) {
		return page.select("main code")
			.not(OWN_WORDS)
			.stream()
			.filter((code) -> code.text().chars().anyMatch(Character::isLetter))
			.toList();
	}

	/** An address of the portal names the language of the reader. */
	private Set<String> said(String path) {
		Document page = this.visitor.read(path);
		Stream<String> code = code(page).stream()
			.filter((text) -> !text.parent().is("pre"))
			.map((text) -> text.text().replaceFirst("^/(pl|it)/", "/en/"));
		return Stream.concat(code, quoted(page))
			.map((text) -> text.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

}

package dev.keydoctor.guide.library;

import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Moved;
import dev.keydoctor.guide.OutlineEntry;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.RelatedLink;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogBuilderTests {

	private final SmallContent content = new SmallContent()
		.changeAll("guides/first", (text) -> text.replace("summary: Jedno", "summary: Pierwsze"))
		.change("pl/guides/first.md", (text) -> text.replace("[stary-first]", "[stary-first, /kurs/openai/]"));

	@Test
	void readsAGuide() {
		Page page = catalog().page(PageKind.GUIDE, Language.PL, "first").orElseThrow();

		assertThat(page.path()).isEqualTo("/pl/guides/first");
		assertThat(page.path(Language.IT)).isEqualTo("/it/guides/first");
		assertThat(page.summary()).isEqualTo("Pierwsze zdanie.");
		assertThat(page.head().tags()).extracting(Tag::slug).containsExactly("openai", "moduł-1");
		assertThat(page.body().source()).isEqualTo(this.content.text("pl/guides/first.md")
			.replace("go:first-end", "/pl/guides/first#first-end")
			.replace("go:invalid-key", "/pl/errors/invalid-key")
			.replace("../../images/", "/images/"));
		assertThat(page.head().translationOutdated()).isFalse();
	}

	@Test
	void givesTheOutlineAndTheWords() {
		Page page = catalog().page(PageKind.GUIDE, Language.PL, "first").orElseThrow();

		assertThat(page.body().outline()).containsExactly(new OutlineEntry(2, "first-start", "Początek"),
				new OutlineEntry(3, "szczego", "Szczegół"), new OutlineEntry(2, "first-end", "Koniec"));
		assertThat(page.body().sections()).containsExactly(
				new Section("", "Przewodnik first", "Wstęp, dalej, klucz, stan."),
				new Section("first-start", "Początek", "Kliknij Start.\nPrzycisk Start\nUwaga\nTreść uwagi."),
				new Section("szczego", "Szczegół", ""), new Section("first-end", "Koniec", "Wróć do początku."));
	}

	@Test
	void resolvesLinksWithinTheLanguage() {
		Page page = catalog().page(PageKind.GUIDE, Language.IT, "first").orElseThrow();

		assertThat(html(page)).contains("href=\"/it/guides/first#first-end\"")
			.contains("href=\"/it/errors/invalid-key\"")
			.contains("href=\"#first-start\"")
			.contains("src=\"/images/start.svg\"")
			.contains("<span id=\"poczatek-first\"></span>")
			.contains("aria-label=\"it: Inizio\"");
	}

	@Test
	void readsAnErrorPageInParts() {
		Page page = catalog().error(Language.EN, Verdict.INVALID_KEY).orElseThrow();

		assertThat(page.head().fixer()).isEqualTo(Fixer.YOU);
		assertThat(page.head().retry()).isEqualTo(Retry.NO);
		assertThat(page.head().headlines()).containsExactly("Something went wrong");
		assertThat(page.head().related()).containsExactly(new RelatedLink("Beginning", "/en/guides/first#first-start"),
				new RelatedLink("Przewodnik second", "/en/guides/second"));
		assertThat(page.opening().at("")).isEqualTo("<p>Dwa zdania. Oba krótkie.</p>\n");
		assertThat(page.part("steps").at("")).contains("id=\"invalid-key-steps\"").contains("<li>Sprawdź.</li>");
		assertThat(page.body().parts().values()).containsExactly(page.opening(), page.part("signs"), page.part("steps"),
				page.part("stuck"));
	}

	@Test
	void sortsGuidesByOrderAndErrorsByVerdict() {
		assertThat(catalog().guides(Language.PL)).extracting(Page::slug).containsExactly("first", "second");
		assertThat(catalog().errors(Language.PL)).extracting(Page::slug)
			.startsWith("healthy", "invalid-key")
			.hasSize(Verdict.values().length);
	}

	@Test
	void findsPagesByTag() {
		assertThat(catalog().tag(Language.PL, "moduł-1")).contains(new Tag("module-1", "Moduł 1"));
		assertThat(catalog().tagged(Language.PL, "moduł-1")).extracting(Page::slug).containsExactly("first", "second");
		assertThat(catalog().tagged(Language.IT, "moduł-1")).isEmpty();
	}

	@Test
	void findsAnchorsByIdAndFormerId() {
		assertThat(catalog().anchor("first-start")).hasValueSatisfying((anchor) -> {
			assertThat(anchor.path(Language.EN)).isEqualTo("/en/guides/first#first-start");
			assertThat(anchor.title(Language.EN)).isEqualTo("Beginning");
			assertThat(anchor.aliases()).containsExactly("poczatek-first");
		});
		assertThat(catalog().anchor("poczatek-first")).isEqualTo(catalog().anchor("first-start"));
		assertThat(catalog().anchor("stary-first")).hasValueSatisfying((anchor) -> {
			assertThat(anchor.pageTop()).isTrue();
			assertThat(anchor.path(Language.PL)).isEqualTo("/pl/guides/first");
		});
		assertThat(catalog().anchor("szczego")).isEmpty();
	}

	@Test
	void saysWhereASectionHasMoved() {
		this.content.changeAll("guides/second",
				(text) -> text.replace("aliases:", "moved: { old-a: first-start, old-b: first-start }\naliases:"));
		Page page = catalog().page(PageKind.GUIDE, Language.EN, "second").orElseThrow();

		assertThat(page.head().moved()).containsExactly(
				new Moved(List.of("old-a", "old-b"), new RelatedLink("Beginning", "/en/guides/first#first-start")));
		assertThat(catalog().anchor("old-b")).isEqualTo(catalog().anchor("first-start"))
			.hasValueSatisfying(
					(anchor) -> assertThat(anchor.aliases()).containsExactly("poczatek-first", "old-a", "old-b"));
	}

	@Test
	void knowsWhereOldPathsLead() {
		assertThat(catalog().redirect("/kurs/openai")).contains("/pl/guides/first");
		assertThat(catalog().redirect("/kurs/openai/")).contains("/pl/guides/first");
		assertThat(catalog().redirect("/kurs/openai/index.html")).contains("/pl/guides/first");
		assertThat(catalog().redirect("/kurs")).isEmpty();
	}

	private static String html(Page page) {
		return page.body().parts().values().stream().map((part) -> part.at("")).collect(Collectors.joining());
	}

	private Catalog catalog() {
		return new CatalogBuilder(ContentValidator.validate(this.content.read()),
				(language, heading) -> language.code() + ": " + heading)
			.build();
	}

}

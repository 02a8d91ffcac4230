package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.Moved;
import dev.keydoctor.guide.OutlineEntry;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.RelatedLink;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Isolated
class ReloadingContentRepositoryTests {

	@TempDir
	private Path folder;

	private final SmallContent content = new SmallContent();

	private ReloadingContentRepository contentRepository;

	@BeforeEach
	void open() {
		this.content.changeAll("guides/first", (text) -> text.replace("summary: Jedno", "summary: Pierwsze"))
			.change("pl/guides/first.md", (text) -> text.replace("[stary-first]", "[stary-first, /kurs/openai/]"))
			.save(this.folder);
		this.contentRepository = new ReloadingContentRepository(SmallContent.source(this.folder, SmallContent.CLOCK),
				(language, heading) -> language.code() + ": " + heading);
	}

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
		for (String language : List.of("pl", "it", "en")) {
			change(language + "/guides/second.md", "aliases:",
					"moved: { old-a: first-start, old-b: first-start }\naliases:");
		}
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

	@Test
	void tellsOutdatedTranslations() {
		new ContentCommand(this.folder, SmallContent.source(this.folder, SmallContent.CLOCK),
				new PrintStream(OutputStream.nullOutputStream()))
			.run(List.of("stamp"));
		change("pl/guides/first.md", "Wstęp", "Nowy wstęp");

		assertThat(catalog().pages()).filteredOn((page) -> page.head().translationOutdated())
			.extracting(Page::path)
			.containsExactly("/it/guides/first", "/en/guides/first");
	}

	@Test
	void showsChangesOnDisk() {
		change("pl/guides/first.md", "Wstęp", "Nowy wstęp");

		assertThat(html(catalog().page(PageKind.GUIDE, Language.PL, "first").orElseThrow())).contains("Nowy wstęp");
	}

	@Test
	void keepsTheLastGoodCatalogUntilTheFilesAreMended() {
		Catalog good = catalog();

		change("pl/guides/first.md", "go:first-end", "go:nowhere");
		assertThat(catalog()).isSameAs(good);

		change("pl/guides/first.md", "go:nowhere", "go:first-end");
		assertThat(catalog()).isNotSameAs(good);
	}

	@Test
	void tellsTheAuthorOncePerChangeWhatToMend() {
		ListAppender<ILoggingEvent> heard = listen();
		change("pl/guides/first.md", "go:first-end", "go:nowhere");

		List.of(1, 2, 3).forEach((time) -> catalog());

		assertThat(heard.list).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.contains("pl/guides/first.md:10: ")
			.contains("go:nowhere");
	}

	@Test
	void tellsTheAuthorWhereACharacterIsThatNobodySees() {
		ListAppender<ILoggingEvent> heard = listen();
		Catalog good = catalog();

		change("pl/guides/first.md", "summary: Pierwsze ", "summary: Pierwsze\u000B");

		assertThat(catalog()).isSameAs(good);
		assertThat(heard.list).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.startsWith("The last good pages stay until you mend pl/guides/first.md:3: An invisible character");
	}

	@Test
	void keepsTheLastGoodCatalogWhereReadingFails() {
		ListAppender<ILoggingEvent> heard = listen();
		this.contentRepository = new ReloadingContentRepository(SmallContent.source(this.folder, SmallContent.CLOCK),
				(language, heading) -> failing(heading));
		Catalog good = catalog();

		change("pl/guides/first.md", "Początek", "deep");
		assertThat(catalog()).isSameAs(good);
		change("pl/guides/first.md", "deep", "odd");
		assertThat(catalog()).isSameAs(good);
		change("pl/guides/first.md", "odd", "Start");

		assertThat(catalog()).isNotSameAs(good);
		assertThat(heard.list).extracting(ILoggingEvent::getFormattedMessage)
			.hasSize(3)
			.endsWith("The changed files are shown.")
			.filteredOn((line) -> line.startsWith("The last good pages stay until you mend pl/guides/first.md: ")
					&& !line.contains("open-sesame"))
			.hasSize(2);
	}

	@Test
	void readsNothingAgainUntilSomethingChanges() {
		Catalog first = catalog();

		this.contentRepository.reloadIfOutdated();

		assertThat(catalog()).isSameAs(first);
	}

	@Test
	void refusesToBeginWithBadContent() {
		change("pl/guides/first.md", "go:first-end", "go:nowhere");
		ContentSource bad = SmallContent.source(this.folder, SmallContent.CLOCK);

		assertThatExceptionOfType(ContentException.class)
			.isThrownBy(() -> new ReloadingContentRepository(bad, (language, heading) -> heading));
	}

	/** That is for the authors, whom {@code check} and {@code stale} tell. */
	@Test
	void tellsNoOperatorThatAFactIsOld() {
		ListAppender<ILoggingEvent> heard = listen();
		this.content.put("facts.yaml", "tier: { value: 5, checked: 2020-01-01, source: \"https://example.org/tiers\" }")
			.changeAll("guides/first", (text) -> text + "\nOd {{fact:tier}}.\n")
			.save(this.folder);

		this.contentRepository = new ReloadingContentRepository(SmallContent.source(this.folder, SmallContent.CLOCK),
				(language, heading) -> heading);

		assertThat(html(catalog().page(PageKind.GUIDE, Language.PL, "first").orElseThrow())).contains("Od 5.");
		assertThat(heard.list).isEmpty();
	}

	private static ListAppender<ILoggingEvent> listen() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(ReloadingContentRepository.class)).addAppender(log);
		return log;
	}

	/** What no check foresees. */
	private static String failing(String heading) {
		return switch (heading) {
			case "deep" -> throw new StackOverflowError();
			case "odd" -> throw new IllegalStateException("open-sesame");
			default -> heading;
		};
	}

	private static String html(Page page) {
		return page.body().parts().values().stream().map((part) -> part.at("")).collect(Collectors.joining());
	}

	private Catalog catalog() {
		this.contentRepository.reloadIfOutdated();
		return this.contentRepository.catalog();
	}

	/** Changes a file on disk, in a way that even a coarse clock shows. */
	private void change(String file, String from, String to) {
		try {
			Path path = this.folder.resolve(file);
			FileTime before = Files.getLastModifiedTime(path);
			Files.writeString(path, Files.readString(path).replace(from, to));
			Files.setLastModifiedTime(path, FileTime.fromMillis(before.toMillis() + 2000));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.LogCapture;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Isolated
class ReloadingContentRepositoryTests {

	@RegisterExtension
	private final LogCapture log = new LogCapture(ReloadingContentRepository.class);

	@TempDir
	private Path folder;

	private final SmallContent content = new SmallContent();

	private final FactMessageSource messages = new FactMessageSource();

	private ReloadingContentRepository contentRepository;

	@BeforeEach
	void open() {
		this.content.changeAll("guides/first", (text) -> text.replace("summary: Jedno", "summary: Pierwsze"))
			.save(this.folder);
		this.contentRepository = contentRepository();
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
	void showsACatalogOnceAllAreReadyForIt() {
		Catalog before = catalog();
		List<Catalog> shown = new ArrayList<>();
		this.contentRepository.beforeChange((_) -> shown.add(this.contentRepository.catalog()));

		change("pl/guides/first.md", "Wstęp", "Nowy wstęp");

		assertThat(catalog()).isNotSameAs(before);
		assertThat(shown).containsExactly(before);
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
		change("pl/guides/first.md", "go:first-end", "go:nowhere");

		List.of(1, 2, 3).forEach((time) -> catalog());

		assertThat(this.log.lines()).singleElement()
			.asString()
			.contains("pl/guides/first.md:10: ")
			.contains("go:nowhere");
	}

	@Test
	void tellsTheAuthorWhereACharacterIsThatNobodySees() {
		Catalog good = catalog();

		change("pl/guides/first.md", "summary: Pierwsze ", "summary: Pierwsze\u000B");

		assertThat(catalog()).isSameAs(good);
		assertThat(this.log.lines()).singleElement()
			.asString()
			.startsWith("The last good pages stay until you mend pl/guides/first.md:3: An invisible character");
	}

	@Test
	void keepsTheLastGoodCatalogWhereReadingFails() {
		this.contentRepository = new ReloadingContentRepository(SmallContent.source(this.folder, SmallContent.CLOCK),
				(language, heading) -> failing(heading), this.messages::fill);
		Catalog good = catalog();

		change("pl/guides/first.md", "Początek", "deep");
		assertThat(catalog()).isSameAs(good);
		change("pl/guides/first.md", "deep", "odd");
		assertThat(catalog()).isSameAs(good);
		change("pl/guides/first.md", "odd", "Start");

		assertThat(catalog()).isNotSameAs(good);
		assertThat(this.log.lines()).hasSize(3)
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

		assertThatExceptionOfType(ContentException.class).isThrownBy(this::contentRepository);
	}

	/** That is for the authors, whom {@code check} and {@code stale} tell. */
	@Test
	void tellsNoOperatorThatAFactIsOld() {
		this.content.put("facts.yaml", "tier: { value: 5, checked: 2020-01-01, source: \"https://example.org/tiers\" }")
			.changeAll("guides/first", (text) -> text + "\nOd {{fact:tier}}.\n")
			.save(this.folder);

		this.contentRepository = contentRepository();

		assertThat(html(catalog().page(PageKind.GUIDE, Language.PL, "first").orElseThrow())).contains("Od 5.");
		assertThat(this.log.lines()).isEmpty();
	}

	@Test
	void theTextsOfTheInterfaceShowAChangedFactWithThePages() {
		this.content.put("facts.yaml", """
				project-key-length: { value: 164, checked: 2026-11-26, source: "https://example.org/keys" }
				""")
			.changeAll("guides/first", (text) -> text + "\nAbout {{fact:project-key-length}} characters.\n")
			.save(this.folder);
		this.contentRepository = contentRepository();
		assertThat(this.messages.getMessage("check.notice.length", new Object[] { 99 }, Language.EN.locale()))
			.contains("99", "about 164");

		change("facts.yaml", "164", "165");

		assertThat(html(catalog().page(PageKind.GUIDE, Language.EN, "first").orElseThrow())).contains("About 165");
		assertThat(Language.ALL)
			.map((language) -> this.messages.getMessage("check.notice.length", new Object[] { 99 }, language.locale()))
			.allSatisfy((text) -> assertThat(text).contains("99", "165").doesNotContain("164"));
	}

	private ReloadingContentRepository contentRepository() {
		return new ReloadingContentRepository(SmallContent.source(this.folder, SmallContent.CLOCK),
				(language, heading) -> heading, this.messages::fill);
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

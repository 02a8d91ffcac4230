package dev.keydoctor.guide.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.ContentReader;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the facts and models of the delivered content do to its pages.
 */
class FactsTests {

	private static final List<Change> CHANGES = List.of(
			new Change("smallest-purchase", "value: 5 usd", "value: 7 usd",
					Map.of(Language.PL, "7 USD", Language.IT, "7 dollari", Language.EN, "$7")),
			new Change("verification-wait", "value: 30 minutes", "value: 2 hours",
					Map.of(Language.PL, "2 godziny", Language.IT, "2 ore", Language.EN, "2 hours")),
			new Change("tier-5-ceiling", "value: 200000 usd", "value: 300000 usd",
					Map.of(Language.PL, "300 000 USD", Language.IT, "300.000 dollari", Language.EN, "$300,000")));

	/** The pages that single tests look at: to render the others takes a second. */
	private static final Set<String> SHOWN = Set.of("errors/model-retired", "guides/images", "guides/key-safety",
			"guides/limits", "guides/teachers");

	/** Those pages as they are delivered, by the day on which they are read. */
	private static final Map<LocalDate, Catalog> DELIVERED = new ConcurrentHashMap<>();

	@Test
	void changedValuesChangeEveryPageThatNamesThemAndNoOther() {
		SortedMap<String, byte[]> files = files();
		Catalog then = catalog(content(files, SmallContent.TODAY, ""));
		files.put("facts.yaml", changed(text(files, "facts.yaml")).getBytes(StandardCharsets.UTF_8));
		Catalog now = catalog(content(files, SmallContent.TODAY, ""));

		assertThat(now.pages()).filteredOn((page) -> !html(page).equals(html(then, page)))
			.extracting(Page::path)
			.containsExactlyInAnyOrderElementsOf(
					CHANGES.stream().flatMap((change) -> naming(files, change.name()).stream()).distinct().toList());
		assertThat(CHANGES).allSatisfy((change) -> {
			List<String> naming = naming(files, change.name());
			assertThat(naming).extracting((page) -> page.substring(1, 3)).containsAll(Language.CODES);
			assertThat(now.pages()).filteredOn((page) -> naming.contains(page.path()))
				.allSatisfy((page) -> assertThat(html(page)).contains(change.in(page.language())));
		});
	}

	@ParameterizedTest
	@EnumSource
	void aModelIsInTheTableOfThoseThatAreOffFromItsDayOn(Language language) {
		assertThat(modelRetired(language, "2026-11-30")).doesNotContain("gpt-image-1.5");
		assertThat(modelRetired(language, "2026-12-01")).contains("gpt-image-1.5").doesNotContain("gpt-5-mini");
		assertThat(modelRetired(language, "2026-12-11")).contains("gpt-5-mini</code>", "gpt-6.1-terra");
	}

	@ParameterizedTest
	@CsvSource({ "PL, przed wyłączeniem, po wyłączeniu", "IT, prima del ritiro, dopo il ritiro",
			"EN, still working, switched off" })
	void theTableOfImageModelsSaysWhatIsStillToCome(Language language, String toCome, String off) {
		assertThat(imageModels(language, "2026-11-30")).contains(toCome, off);
		assertThat(imageModels(language, "2026-12-01")).contains(off).doesNotContain(toCome);
	}

	@Test
	void theRuleBookKnowsTheSameModels() {
		Catalog catalog = delivered(SmallContent.TODAY);

		assertThat(catalog.retirements().days()).containsEntry("gpt-image-1", LocalDate.of(2026, 10, 23))
			.containsEntry("text-davinci-003", LocalDate.of(2024, 1, 4))
			.containsEntry("gpt-4o-mini-tts", LocalDate.of(2027, 1, 6))
			.doesNotContainKey("gpt-image-2")
			.hasSizeGreaterThan(60);
	}

	/** Else the check would test with a model that no page knows. */
	@Test
	void theCheckPrefersModelsThatAreKnownHere() throws IOException {
		Properties settings = new Properties();
		settings.load(FactsTests.class.getResourceAsStream("/application.properties"));
		String current = new ContentReader(files(), SmallContent.TODAY, "").placeholders()
			.fill(Language.EN, "{{models:text}}, {{models:image}}");

		Map<String, LocalDate> retired = delivered(SmallContent.TODAY).retirements().days();

		assertThat(Stream.of("text", "image")
			.flatMap((kind) -> Stream.of(settings.getProperty("keydoctor.openai." + kind + "-models").split(","))))
			.allMatch((model) -> current.contains("`" + model + "`") || retired.containsKey(model));
		assertThat(settings.getProperty("keydoctor.openai.image-models").split(","))
			.allMatch((model) -> current.contains("`" + model + "`"));
	}

	@ParameterizedTest
	@CsvSource({ "PL, Odlicz 30~minut", "IT, di 30~minuti", "EN, of 30~minutes" })
	void theTextsOfTheInterfaceSayTheSame(Language language, String end) {
		FactMessageSource messages = new FactMessageSource();
		messages.fill(new ContentReader(files(), SmallContent.TODAY, "").placeholders());

		assertThat(messages.getMessage("check.next.timer", null, language.locale()))
			.endsWith(end.replace('~', '\u00a0'));
		assertThat(messages.getMessage("check.next.seconds", null, language.locale())).isEqualTo("1800");
		assertThat(messages.getMessage("check.notice.length", new Object[] { 99 }, language.locale())).contains("99",
				"164");
	}

	@Test
	void aPageShowsTheOldestDayOfWhatItSays() {
		Catalog catalog = delivered(SmallContent.TODAY);

		assertThat(catalog.page(PageKind.GUIDE, Language.IT, "limits").orElseThrow().head().verified())
			.isEqualTo("2026-08-27");
		assertThat(catalog.page(PageKind.GUIDE, Language.IT, "key-safety").orElseThrow().head().verified())
			.isAfter("2026-11-01");
	}

	@ParameterizedTest
	@CsvSource({ "mailto:portal@example.org, href", "https://example.org/contact, href",
			"https://Example.org:8443/Contact?to=us, href", "https://example.org/łódź, href", "'', none" })
	void theContactIsNamedWhereThereIsOne(String contact, String named) {
		Catalog catalog = contact.isEmpty() ? delivered(SmallContent.TODAY)
				: shown(content(files(), SmallContent.TODAY, contact));

		assertThat(Language.ALL)
			.map((language) -> html(catalog.page(PageKind.GUIDE, language, "teachers").orElseThrow()))
			.allSatisfy((page) -> {
				if (named.equals("href")) {
					assertThat(page).contains("href=\"" + contact + "\"");
				}
				else {
					assertThat(page).doesNotContain("mailto:", "portal:contact");
				}
			});
	}

	/** A changed value needs another drawing. */
	@ParameterizedTest
	@CsvSource({ "add-credit.svg, smallest-purchase", "organization-switcher.svg, smallest-purchase",
			"verification-clock.svg, verification-wait", "verification-clock.svg, verification-wait-told" })
	void thePicturesShowTheFacts(String picture, String fact) {
		SortedMap<String, byte[]> files = files();
		String value = new ContentReader(files, SmallContent.TODAY, "").placeholders()
			.fill(Language.EN, "{{fact:" + fact + "}}");

		assertThat(text(files, "images/" + picture)).contains(value.replace(" minutes", ""));
	}

	private static String changed(String facts) {
		String changed = facts;
		for (Change change : CHANGES) {
			int at = changed.indexOf("\n" + change.fact() + ":");
			changed = changed.substring(0, at) + changed.substring(at).replaceFirst(change.before(), change.after());
		}
		return changed;
	}

	private static String modelRetired(Language language, String day) {
		return html(delivered(LocalDate.parse(day)).page(PageKind.ERROR, language, "model-retired").orElseThrow());
	}

	private static String imageModels(Language language, String day) {
		Page page = delivered(LocalDate.parse(day)).page(PageKind.GUIDE, language, "images").orElseThrow();
		return page.body().parts().getOrDefault("gpt-image-1-retired", PageHtml.of("")).at("");
	}

	private static SortedMap<String, byte[]> files() {
		return RealContent.source("classpath:content/").files();
	}

	private static String text(SortedMap<String, byte[]> files, String file) {
		return new String(files.get(file), StandardCharsets.UTF_8);
	}

	private static List<String> naming(SortedMap<String, byte[]> files, String name) {
		return files.keySet()
			.stream()
			.filter((file) -> file.endsWith(".md") && text(files, file).contains(name))
			.map((file) -> "/" + file.replace(".md", ""))
			.toList();
	}

	private static Catalog delivered(LocalDate today) {
		return DELIVERED.computeIfAbsent(today, (day) -> shown(content(files(), day, "")));
	}

	private static Content content(SortedMap<String, byte[]> files, LocalDate today, String contact) {
		return ContentValidator.validate(new ContentReader(files, today, contact).read());
	}

	private static Catalog shown(Content content) {
		SortedMap<String, PageFile> pages = new TreeMap<>(content.files());
		pages.values().removeIf((page) -> !SHOWN.contains(page.page()));
		return catalog(new Content(pages, content.images(), content.tags(), content.questions(), content.ledger(),
				content.anchors(), content.placeholders(), content.messages()));
	}

	private static Catalog catalog(Content content) {
		return new CatalogBuilder(content, (_, heading) -> heading).build();
	}

	private static String html(Page page) {
		return new TreeSet<>(page.body().parts().values().stream().map((part) -> part.at("")).toList()).toString()
			.replace('\u00a0', ' ');
	}

	private static String html(Catalog catalog, Page page) {
		return html(catalog.page(page.kind(), page.language(), page.slug()).orElseThrow());
	}

	/**
	 * A record of a fact that changes.
	 *
	 * @param fact its name
	 * @param before its value as it is delivered
	 * @param after another value
	 * @param texts how pages show that one, by language
	 */
	private record Change(String fact, String before, String after, Map<Language, String> texts) {

		String name() {
			return "{{fact:" + this.fact + "}}";
		}

		String in(Language language) {
			return Objects.requireNonNull(this.texts.get(language),
					() -> "CHANGES lacks how %s reads in %s".formatted(this.fact, language.code()));
		}

	}

}

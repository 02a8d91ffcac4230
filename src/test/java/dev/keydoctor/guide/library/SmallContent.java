package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.KnownPages;
import dev.keydoctor.guide.source.Ledger;
import dev.keydoctor.guide.source.TagTable;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;

/**
 * The smallest content that keeps all rules: two guides and a page for each verdict.
 */
public final class SmallContent {

	public static final String PICTURE = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect id="r" width="5" height="5"/></svg>
			""";

	/** Every word that the build knows by name. */
	public static final String WORDS = inAll("""
			or: { pl: lub, it: o, en: or }
			off: { pl: po wyłączeniu, it: dopo il ritiro, en: switched off }
			to-come: { pl: przed wyłączeniem, it: prima del ritiro, en: still working }
			for-example: { pl: "na przykład #", it: "per esempio #", en: "for example #" }
			no-successor: { pl: według listy, it: secondo l'elenco, en: see the list }
			kind-speech: { pl: " (mowa)", it: " (voce)", en: " (speech)" }
			kind-transcription: { pl: " (tekst)", it: " (testo)", en: " (text)" }
			""");

	private static final String GUIDE = """
			---
			title: Przewodnik %1$s
			summary: Jedno zdanie.
			order: %2$s
			tags: [OpenAI, Moduł 1]
			updated: 2026-11-20
			verified: 2026-11-21
			aliases: [stary-%1$s]
			---
			Wstęp, [dalej](go:%1$s-end), [klucz](go:invalid-key), [stan](https://status.openai.com/).

			## Początek {#%1$s-start aliases="poczatek-%1$s"}

			1. Kliknij `Start`.

			    ![Przycisk Start](../../images/start.svg){ width=1200 height=750 loading=lazy }

			!!! warning "Uwaga"
			    Treść uwagi.

			### Szczegół

			## Koniec {#%1$s-end}

			Wróć do [początku](#%1$s-start).
			""";

	private static final String ERROR = """
			---
			title: Błąd %1$s
			summary: Jedno zdanie.
			headline: ["Something went wrong"]
			fixer: %2$s
			retry: no
			tags: [OpenAI]
			related: [first-start, second]
			updated: 2026-11-20
			verified: 2026-11-21
			---
			Dwa zdania. Oba krótkie.

			## Po czym poznać {#%1$s-signs}

			- Stan 401.

			## Jak naprawić {#%1$s-steps}

			1. Sprawdź.

			## Jeśli nie pomoże {#%1$s-stuck}

			Zapytaj.
			""";

	public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

	public static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

	private final SortedMap<String, byte[]> files = new TreeMap<>();

	public SmallContent() {
		put(TagTable.FILE, inAll("""
				openai: { pl: OpenAI, it: OpenAI, en: OpenAI }
				module-1: { pl: Moduł 1, it: Modulo 1, en: Module 1 }
				"""));
		put("words.yaml", WORDS);
		put("facts.yaml", "{}");
		put("models.yaml", "{}");
		put(Ledger.FILE, "");
		put("images/start.svg", PICTURE);
		page("guides/first", GUIDE.formatted("first", 10));
		page("guides/second", GUIDE.formatted("second", 20));
		Arrays.stream(Verdict.values())
			.forEach((verdict) -> page("errors/" + verdict.code(),
					ERROR.formatted(verdict.code(), verdict.fixer().code())));
	}

	/** The rows of a table, with the English words for any language that has none. */
	private static String inAll(String rows) {
		String all = rows;
		for (Language language : Language.ALL) {
			if (!all.contains(language.code() + ": ")) {
				all = all.replaceAll("en: (.*) }", "en: $1, " + language.code() + ": $1 }");
			}
		}
		return all;
	}

	private void page(String page, String polish) {
		Language.ALL.forEach((language) -> put(language.code() + "/" + page + ".md", switch (language) {
			case PL -> polish;
			case IT -> translated(polish, "Modulo 1", "Inizio");
			default -> translated(polish, "Module 1", "Beginning");
		}));
	}

	private static String translated(String polish, String module, String beginning) {
		return polish.replaceFirst("\n---\n", "\nsourceRevision: 000000000000\n---\n")
			.replace("Moduł 1", module)
			.replace("Początek", beginning);
	}

	public SmallContent put(String file, String text) {
		this.files.put(file, text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	public SmallContent put(String file, byte[] bytes) {
		this.files.put(file, bytes);
		return this;
	}

	public SmallContent without(String file) {
		this.files.remove(file);
		return this;
	}

	/** Changes a file, which has to change something. */
	public SmallContent change(String file, UnaryOperator<String> change) {
		String before = text(file);
		String after = change.apply(before);
		if (after.equals(before)) {
			throw new IllegalArgumentException("Nothing to change in " + file);
		}
		return put(file, after);
	}

	/** Changes a page in all languages. */
	public SmallContent changeAll(String page, UnaryOperator<String> change) {
		Language.ALL.forEach((language) -> change(language.code() + "/" + page + ".md", change));
		return this;
	}

	public String text(String file) {
		return new String(this.files.get(file), StandardCharsets.UTF_8);
	}

	public SortedMap<String, byte[]> files() {
		return this.files;
	}

	public Content read() {
		return Good.PAGES.read(this.files);
	}

	/** The same content on disk. */
	static ContentSource source(Path folder, Clock clock) {
		return new ContentSource(new ContentFolder(folder.toUri().toString()), new TreeMap<>(), clock, "");
	}

	/** What the checks say; nothing for good content. */
	public List<String> problems() {
		try {
			ContentValidator.validate(read());
			return List.of();
		}
		catch (ContentException ex) {
			return ex.problems().stream().map(Object::toString).toList();
		}
	}

	/**
	 * What the checks say where one file has something bad in place of something good.
	 * @param good what stands in the file; ⏎ is the end of a line
	 */
	public static List<String> broken(String file, String good, String bad) {
		return new SmallContent().change(file, (text) -> text.replace(lines(good), lines(bad))).problems();
	}

	private static String lines(String text) {
		return text.replace("⏎", "\n");
	}

	/** Writes the files to disk. */
	SmallContent save(Path folder) {
		this.files.forEach((file, bytes) -> {
			try {
				Files.createDirectories(folder.resolve(file).getParent());
				Files.write(folder.resolve(file), bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return this;
	}

	/** The content as it is before a test changes it, read when it is first asked for. */
	private static final class Good {

		static final KnownPages PAGES = new KnownPages(new SmallContent().files, TODAY);

	}

}

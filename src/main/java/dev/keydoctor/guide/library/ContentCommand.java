package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

import dev.keydoctor.guide.check.Checks;
import dev.keydoctor.guide.check.ContentException;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.Ledger;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Revision;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.source.SiteReader;

/**
 * A command that authors run besides the portal, in the folder of the project: <pre>
 * mvn -q spring-boot:run -Dspring-boot.run.main-class=dev.keydoctor.guide.library.ContentCommand -Dspring-boot.run.arguments=check
 * </pre>
 * <ul>
 * <li>{@code check} prints all problems of the content,</li>
 * <li>{@code stale} lists the translations whose Polish text is newer, and all facts with
 * the texts in which they stand, those first that nobody has checked for longest,</li>
 * <li>{@code stamp} writes the revision of the Polish text into the translations that
 * have none yet or only zeros; {@code "stamp it/guides/billing.md"} into one that has
 * just been brought up to date,</li>
 * <li>{@code anchors} adds the anchors that are new to the ledger of published ones, once
 * {@code check} finds nothing.</li>
 * </ul>
 */
public final class ContentCommand {

	private static final String USAGE = "Say one of: check, stale, stamp, stamp FILE…, anchors";

	private final Path folder;

	private final PrintStream out;

	private final ContentSource source;

	/**
	 * A command.
	 * @param folder the folder in which it writes
	 * @param source the same folder, for reading
	 * @param out where it prints
	 */
	ContentCommand(Path folder, ContentSource source, PrintStream out) {
		this.folder = folder;
		this.source = source;
		this.out = out;
	}

	/**
	 * Runs one command on the folder {@code content} of the project.
	 * @param arguments the command and the files it is for
	 */
	public static void main(String[] arguments) {
		ContentSource source = new ContentSource(new ContentFolder("file:content/"), MessageFiles.read(),
				Clock.systemUTC(), "");
		new ContentCommand(Path.of("content"), source, System.out).run(List.of(arguments));
	}

	void run(List<String> arguments) {
		try {
			command(arguments);
		}
		catch (ContentException ex) {
			ex.problems().forEach(this.out::println);
		}
	}

	private void command(List<String> arguments) {
		List<String> files = arguments.stream().skip(1).toList();
		switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
			case "check" -> check();
			case "stale" -> stale();
			case "stamp" -> stamp(files.isEmpty() ? ContentCommand::unstamped : (page) -> files.contains(page.file()));
			case "anchors" -> anchors();
			default -> this.out.println(USAGE);
		}
	}

	private void check() {
		Site site = Checks.checked(this.source.reader());
		this.out.println(site.pages().size() + " pages, no problems.");
		new FactAges(site).warning(this.source.today()).ifPresent(this.out::println);
	}

	private void stale() {
		Site site = site();
		site.pages()
			.stream()
			.filter((page) -> Revision.outdated(page, site))
			.forEach((page) -> this.out.println(page.file()));
		new FactAges(site).lines().forEach(this.out::println);
	}

	private void stamp(Predicate<PageFile> chosen) {
		Site site = site();
		site.pages()
			.stream()
			.filter((page) -> !page.isSourceLanguage())
			.filter(chosen)
			.forEach((page) -> site.original(page).map(Revision::of).ifPresent((revision) -> stamp(page, revision)));
	}

	private static boolean unstamped(PageFile page) {
		return page.head().text(Revision.KEY).orElse("").matches("0*");
	}

	private void stamp(PageFile page, String revision) {
		write(page.file(), Revision.stamp(page, revision));
		this.out.println(page.file() + " follows " + revision);
	}

	/** What it writes stays for ever, so the rest has to be right before. */
	private void anchors() {
		Site site = Checks.checked(this.source.reader());
		Ledger ledger = site.ledger().with(site.anchors(), this.source.today());
		write(Ledger.FILE, ledger.text());
		this.out.println(ledger.entries().size() - site.ledger().entries().size() + " new anchors");
	}

	/**
	 * Nothing is written where a file cannot be read: what stands in it would be lost.
	 */
	private Site site() {
		SiteReader reader = this.source.reader();
		Site site = reader.read();
		if (!reader.problems().isEmpty()) {
			throw new ContentException(reader.problems());
		}
		return site;
	}

	private void write(String file, String text) {
		try {
			Files.writeString(this.folder.resolve(file), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file, ex);
		}
	}

}

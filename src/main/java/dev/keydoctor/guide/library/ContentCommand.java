package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.Ledger;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Revision;
import dev.keydoctor.guide.validation.ContentValidator;

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
	 * Runs one command on the folder {@code content} of the project, and ends with the
	 * code 1 where it found a problem.
	 * @param arguments the command and the files it is for
	 */
	public static void main(String[] arguments) {
		Path folder = Path.of("content");
		if (!Files.isDirectory(folder)) {
			System.out.println("There is no folder `content` here. Run it in the folder of the project.");
			System.exit(1);
		}
		ContentSource source = new ContentSource(new ContentFolder("file:content/"), ContentSource.shippedMessages(),
				Clock.systemUTC(), "");
		if (!new ContentCommand(folder, source, System.out).run(List.of(arguments))) {
			System.exit(1);
		}
	}

	/** Runs a command; false where it has found a problem. */
	boolean run(List<String> arguments) {
		try {
			return command(arguments);
		}
		catch (ContentException ex) {
			ex.problems().forEach(this.out::println);
			return false;
		}
	}

	private boolean command(List<String> arguments) {
		switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
			case "check" -> check();
			case "stale" -> stale();
			case "stamp" -> stamp(arguments.stream().skip(1).map(ContentCommand::path).toList());
			case "anchors" -> anchors();
			default -> {
				this.out.println(USAGE);
				return false;
			}
		}
		return true;
	}

	/** A file as a shell completes it, by its path below the folder. */
	private static String path(String file) {
		return file.replace('\\', '/').replaceFirst("^(\\./)?content/", "");
	}

	private void check() {
		Content content = ContentValidator.validate(this.source.read());
		this.out.println(content.files().size() + " pages, no problems.");
		new FactAges(content).warning(this.source.today()).ifPresent(this.out::println);
	}

	private void stale() {
		Content content = this.source.read();
		content.pages()
			.filter((page) -> Revision.outdated(page, content))
			.forEach((page) -> this.out.println(page.file()));
		new FactAges(content).lines().forEach(this.out::println);
	}

	private void stamp(List<String> files) {
		Content content = this.source.read();
		List<PageFile> chosen = files.isEmpty() ? content.pages().filter(ContentCommand::unstamped).toList()
				: files.stream().map((file) -> translation(file, content)).toList();
		chosen
			.forEach((page) -> content.original(page).map(Revision::of).ifPresent((revision) -> stamp(page, revision)));
	}

	private static boolean unstamped(PageFile page) {
		return !page.isSourceLanguage() && page.head().text(Revision.KEY).orElse("").matches("0*");
	}

	private static PageFile translation(String file, Content content) {
		return Optional.ofNullable(content.files().get(file))
			.filter((page) -> !page.isSourceLanguage())
			.orElseThrow(() -> new ContentException(List.of(new ContentProblem(file, 0, "There is no such translation.",
					"Write its path, such as it/guides/n8n.md."))));
	}

	private void stamp(PageFile page, String revision) {
		write(page.file(), Revision.stamp(page, revision));
		this.out.println(page.file() + " follows " + revision);
	}

	/** Adds new anchors to the ledger, for ever: all else has to be right before. */
	private void anchors() {
		Content content = ContentValidator.validate(this.source.read());
		Ledger ledger = content.ledger().with(content.anchors(), this.source.today());
		write(Ledger.FILE, ledger.text());
		this.out.println(ledger.entries().size() - content.ledger().entries().size() + " new anchors");
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

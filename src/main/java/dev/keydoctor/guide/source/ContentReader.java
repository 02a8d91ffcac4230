package dev.keydoctor.guide.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.site.Language;

/**
 * A reader of all files.
 */
public final class ContentReader {

	private static final String IMAGES = "images/";

	/** How the paths of the texts of the interface begin. */
	public static final String MESSAGES = "messages/";

	private static final Pattern LEFTOVER = Pattern.compile(".*(~|\\.(bak|orig|tmp))");

	private final SortedMap<String, byte[]> files;

	private final LocalDate today;

	private final String contact;

	private final Queue<ContentProblem> problems = new ConcurrentLinkedQueue<>();

	private final Queue<ContentProblem> unreadableTables = new ConcurrentLinkedQueue<>();

	/**
	 * A reader of these files.
	 * @param files the files by path; the texts of the interface begin with
	 * {@link #MESSAGES}
	 * @param today the day on which a model counts as off or not
	 * @param contact where whoever runs the portal is reached, or nothing
	 */
	public ContentReader(SortedMap<String, byte[]> files, LocalDate today, String contact) {
		this.files = files;
		this.today = today;
		this.contact = contact;
	}

	/**
	 * Reads the content.
	 * @throws ContentException with what keeps a file from being read; where that is a
	 * table, with that alone, since all that depends on it is wrong too
	 */
	public Content read() {
		Placeholders placeholders = placeholders();
		PageReader reader = new PageReader(placeholders, this.problems::add);
		SortedMap<String, PageFile> pages = this.files.keySet()
			.parallelStream()
			.filter(ContentReader::isPage)
			.flatMap((file) -> reader.read(file, text(file)).stream())
			.collect(Collectors.toMap(PageFile::file, Function.identity(), (page, _) -> page, TreeMap::new));
		Content content = new Content(pages, images(), TagTable.read(table(TagTable.FILE), this.problems::add),
				questions(), Ledger.read(isThere(Ledger.FILE) ? text(Ledger.FILE) : "", this.problems::add),
				new Anchors(pages.values(), Forms.anchors()), placeholders, messages());
		ContentException.throwIfAny((this.unreadableTables.isEmpty() ? this.problems : this.unreadableTables).stream());
		return content;
	}

	/**
	 * What lies below a language is meant for a page, but for what editors leave behind.
	 */
	private static boolean isPage(String file) {
		return file.endsWith(".md") || Language.of(file.split("/")[0]).isPresent() && !LEFTOVER.matcher(file).matches();
	}

	/** The facts and models, ready to be filled in. */
	public Placeholders placeholders() {
		WordTable words = WordTable.read(table(WordTable.FILE), this.problems::add);
		return new Placeholders(new FactReader(words, this.problems::add).read(table(FactTable.FILE)),
				new ModelReader(this.problems::add).read(table(ModelTable.FILE)), words, this.today, this.contact);
	}

	private QuestionTable questions() {
		YamlMapping questions = this.files.containsKey(QuestionTable.FILE) ? table(QuestionTable.FILE)
				: YamlMapping.UNREADABLE;
		return QuestionTable.read(questions, this.problems::add);
	}

	private YamlMapping table(String file) {
		return isThere(file) ? new YamlReader(file, 1, text(file)).read(this.unreadableTables::add)
				: YamlMapping.UNREADABLE;
	}

	private boolean isThere(String file) {
		boolean there = this.files.containsKey(file);
		if (!there) {
			this.unreadableTables
				.add(new ContentProblem(file, 0, "The file is missing.", "Copy it with the rest of the content."));
		}
		return there;
	}

	private SortedMap<String, String> messages() {
		SortedMap<String, String> messages = new TreeMap<>();
		this.files.keySet()
			.stream()
			.filter((file) -> file.startsWith(MESSAGES))
			.forEach((file) -> messages.put(file, text(file)));
		return messages;
	}

	private SortedMap<String, byte[]> images() {
		SortedMap<String, byte[]> images = new TreeMap<>();
		this.files.forEach((file, bytes) -> {
			if (file.startsWith(IMAGES)) {
				images.put(file.substring(IMAGES.length()), bytes);
			}
		});
		return images;
	}

	/** The text of a file, without the mark with which some editors begin it. */
	private String text(String file) {
		byte[] bytes = this.files.getOrDefault(file, new byte[0]);
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(bytes))
				.toString()
				.replaceFirst("^\\uFEFF", "");
		}
		catch (CharacterCodingException ex) {
			this.problems.add(new ContentProblem(file, 0, "The file is not UTF-8.", "Save it again as UTF-8."));
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

}

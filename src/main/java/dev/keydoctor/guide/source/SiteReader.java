package dev.keydoctor.guide.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keydoctor.guide.ContentProblem;

/**
 * A reader of all files, which notes what keeps one from being read at all.
 */
public final class SiteReader {

	private static final String IMAGES = "images/";

	private final SortedMap<String, byte[]> files;

	private final Queue<ContentProblem> problems = new ConcurrentLinkedQueue<>();

	public SiteReader(SortedMap<String, byte[]> files) {
		this.files = files;
	}

	public Site read() {
		PageReader reader = new PageReader(this.problems::add);
		SortedMap<String, PageFile> pages = this.files.keySet()
			.parallelStream()
			.filter((file) -> file.endsWith(".md"))
			.flatMap((file) -> reader.read(file, text(file)).stream())
			.collect(Collectors.toMap(PageFile::file, Function.identity(), (page, _) -> page, TreeMap::new));
		return new Site(pages, images(), TagTable.read(text(TagTable.FILE), this.problems::add),
				Ledger.read(text(Ledger.FILE)), new Anchors(pages.values()));
	}

	public List<ContentProblem> problems() {
		return List.copyOf(this.problems);
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

	private String text(String file) {
		byte[] bytes = this.files.getOrDefault(file, new byte[0]);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			this.problems.add(new ContentProblem(file, 0, "The file is not UTF-8.", "Save it again as UTF-8."));
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

}

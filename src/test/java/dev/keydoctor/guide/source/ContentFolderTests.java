package dev.keydoctor.guide.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFolderTests {

	private static final int PAGES = 100;

	private static final int READS = 100;

	@Test
	void leavesHiddenFilesAlone(@TempDir Path parent) throws IOException {
		Path folder = parent.resolve(".content");
		Files.createDirectories(folder.resolve("images/.cache"));
		Files.writeString(folder.resolve("images/start.svg"), "<svg/>");
		ContentFolder content = new ContentFolder(folder.toUri().toString());
		SortedSet<String> before = content.fingerprint();

		Files.writeString(folder.resolve("images/.DS_Store"), "x");
		Files.writeString(folder.resolve("images/.cache/start.svg"), "x");

		assertThat(content.read()).containsOnlyKeys("images/start.svg");
		assertThat(content.fingerprint()).isEqualTo(before).hasSize(1);
	}

	@Test
	void readsTheOthersWhereAFileGoesMeanwhile(@TempDir Path folder) throws Exception {
		for (int page = 0; page < PAGES; page++) {
			Files.writeString(folder.resolve("page" + page + ".md"), "x");
		}
		ContentFolder content = new ContentFolder(folder.toUri().toString());
		AtomicBoolean reading = new AtomicBoolean(true);

		Thread editor = Thread.startVirtualThread(() -> saveAgainAndAgain(folder.resolve("page0.md.new"), reading));
		List<Integer> sizes = IntStream.range(0, READS).mapToObj((_) -> content.read().size()).toList();
		reading.set(false);
		editor.join();

		assertThat(sizes).allMatch((size) -> size == PAGES || size == PAGES + 1);
	}

	private static void saveAgainAndAgain(Path file, AtomicBoolean reading) {
		try {
			while (reading.get()) {
				Files.writeString(file, "x");
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

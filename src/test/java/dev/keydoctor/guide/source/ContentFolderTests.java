package dev.keydoctor.guide.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.site.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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

	/** As a mounted folder may have one that belongs to somebody else. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void namesAFileThatCannotBeRead(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("pl/guides"));
		Files.createSymbolicLink(folder.resolve("pl/guides/first.md"), Path.of("/proc/self/mem"));
		ContentFolder content = new ContentFolder(folder.toUri().toString());

		assertThatExceptionOfType(ContentException.class).isThrownBy(content::read)
			.withMessage("pl/guides/first.md: The file cannot be read. Let the portal read it.");
	}

	@Test
	void readsNoFileThatWouldFillTheMemory(@TempDir Path folder) throws IOException {
		try (RandomAccessFile backup = new RandomAccessFile(folder.resolve("backup.tar").toFile(), "rw")) {
			backup.setLength(10_000_001);
		}
		ContentFolder content = new ContentFolder(folder.toUri().toString());

		assertThatExceptionOfType(ContentException.class).isThrownBy(content::read)
			.withMessage("backup.tar: The file has more than 10 MB. Take it away.");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void seesThatAFileCanBeRead(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("facts.yaml"), "x");
		ContentFolder content = new ContentFolder(folder.toUri().toString());
		SortedSet<String> before = content.fingerprint();

		Files.setPosixFilePermissions(file, Set.of());

		assumeFalse(Files.isReadable(file), "The administrator reads everything.");
		assertThat(content.fingerprint()).isNotEqualTo(before);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesAFolderThatCannotBeRead(@TempDir Path folder) throws IOException {
		Path locked = Files.createDirectory(folder.resolve("locked"), PosixFilePermissions.asFileAttribute(Set.of()));

		assumeFalse(Files.isReadable(locked), "The administrator reads everything.");
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new ContentFolder(locked.toUri().toString()))
			.withMessage("names no folder that can be read");
	}

	/** A pipe would keep the reader waiting, and this stands for one. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void leavesAloneWhatIsNoFile(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("facts.yaml"), "x");
		Files.createSymbolicLink(folder.resolve("models.yaml"), Path.of("/dev/null"));

		assertThat(new ContentFolder(folder.toUri().toString()).read()).containsOnlyKeys("facts.yaml");
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

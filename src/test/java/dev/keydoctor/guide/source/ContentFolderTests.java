package dev.keydoctor.guide.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFolderTests {

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

}

package dev.keydoctor.guide.drawing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keydoctor.ProjectFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the pictures that the drawing kit made: its main method makes them anew. A
 * picture drawn by hand needs no kit.
 */
class DrawingsTests {

	private static final Path FOLDER = Path.of("content/images");

	@Test
	void everyDrawingIsInTheContentAsItIsDrawn() {
		assertThat(Drawings.all().entrySet()).filteredOn((drawing) -> !isWritten(drawing.getKey(), drawing.getValue()))
			.extracting(Map.Entry::getKey)
			.as("pictures that the main method of Drawings writes anew")
			.isEmpty();
	}

	@Test
	void everyTopicIsDrawn() {
		String drawings = ProjectFiles.read(Path.of("src/test/java/dev/keydoctor/guide/drawing/Drawings.java"));

		assertThat(ProjectFiles.below("src/test/java/dev/keydoctor/guide/drawing"))
			.extracting((file) -> file.getFileName().toString().replace(".java", ""))
			.filteredOn((type) -> type.endsWith("Drawings") && !type.equals("Drawings"))
			.filteredOn((topic) -> !drawings.contains(topic + ".all()"))
			.as("topics to add to Drawings.all()")
			.isEmpty();
	}

	@Test
	void everyPictureIsShown() {
		String pages = ProjectFiles.below("content")
			.filter((file) -> file.toString().endsWith(".md"))
			.map(ProjectFiles::read)
			.collect(Collectors.joining());

		assertThat(ProjectFiles.below("content/images"))
			.filteredOn((picture) -> !pages.contains("images/" + picture.getFileName()))
			.as("pictures that no page shows")
			.isEmpty();
	}

	private static boolean isWritten(String name, String svg) {
		Path picture = FOLDER.resolve(name + ".svg");
		return Files.exists(picture) && ProjectFiles.read(picture).equals(svg);
	}

}

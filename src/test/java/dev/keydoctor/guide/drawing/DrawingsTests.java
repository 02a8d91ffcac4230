package dev.keydoctor.guide.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the guides are those of the drawing kit, made anew by its main method.
 */
class DrawingsTests {

	private static final Path FOLDER = Path.of("content/images");

	@Test
	void everyDrawingIsInTheContentAsItIsDrawn() {
		assertThat(Drawings.all()).allSatisfy((name, svg) -> assertThat(FOLDER.resolve(name + ".svg")).hasContent(svg));
	}

	@Test
	void everyVectorPictureIsDrawn() throws IOException {
		try (Stream<Path> pictures = Files.list(FOLDER)) {
			assertThat(pictures.map((picture) -> picture.getFileName().toString())
				.filter((name) -> name.endsWith(".svg"))
				.map((name) -> name.replace(".svg", ""))).containsExactlyInAnyOrderElementsOf(Drawings.all().keySet());
		}
	}

}

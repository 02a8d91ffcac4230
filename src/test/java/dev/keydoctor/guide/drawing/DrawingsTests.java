package dev.keydoctor.guide.drawing;

import java.nio.file.Path;

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
		assertThat(Drawings.all()).allSatisfy((name, svg) -> assertThat(FOLDER.resolve(name + ".svg")).hasContent(svg));
	}

}

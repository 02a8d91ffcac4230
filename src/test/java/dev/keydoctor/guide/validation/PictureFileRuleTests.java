package dev.keydoctor.guide.validation;

import java.nio.charset.StandardCharsets;

import dev.keydoctor.guide.library.SmallContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureFileRuleTests {

	private static final String SHAPE = "<rect id=\"r\" width=\"5\" height=\"5\"/>";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					<script>alert(1)</script>                   | must not hold `<script>`
					<style>*{}</style>                          | must not hold `<style>`
					<foreignObject/>                            | must not hold `<foreignObject>`
					<image/>                                    | must not hold `<image>`
					<rect onclick="alert(1)"/>                  | must not react: `onclick=`
					<use href="https://example.org/a.svg#x"/>   | fetches something: `href=`
					<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg"/> | fetches something: `href=`
					<rect fill="url(https://example.org/a)"/>   | fetches something: `fill=`
					<rect fill="url( 'a.svg#b' )"/>             | fetches something: `fill=`
					<rect style="fill:red"/>                    | must not hold `style=`. Draw with plain shapes and texts
					<animateTransform/>                         | must not hold `<animateTransform>`
					<rect><set/></rect>                         | must not hold `<set>`
					<embed src="https://example.org/"/>         | must not hold `<embed>`
					<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://example.org/"/> | must not hold `<meta>`
					<h:g xmlns:h="http://www.w3.org/1999/xhtml"/> | must not hold `<g>`
					<x:path xmlns:x="http://www.inkscape.org/namespaces/inkscape"/> | must not hold `<path>`
					<?xml-stylesheet href="a.css"?>             | calls `<?xml-stylesheet?>`
					<rect                                       | is not whole XML
					""")
	void refusesDrawingsThatDoMoreThanBeLookedAt(String shape, String message) {
		SmallContent content = new SmallContent().put("images/start.svg", SmallContent.PICTURE.replace(SHAPE, shape));

		assertThat(content.problems()).singleElement().asString().startsWith("images/start.svg:1: ").contains(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					<use href="#r"/>
					<rect fill="url(#r)"/>
					<text>on url(https)</text>
					<s:defs xmlns:s="http://www.w3.org/2000/svg"><s:linearGradient id="g"><s:stop offset="1"/></s:linearGradient></s:defs>
					""")
	void acceptsReferencesWithinTheDrawing(String shape) {
		SmallContent content = new SmallContent().put("images/start.svg",
				SmallContent.PICTURE.replace(SHAPE, SHAPE + shape));

		assertThat(content.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>hi</body></html>", "<svg viewBox=\"0 0 10 10\"/>",
			"<g xmlns=\"http://www.w3.org/2000/svg\"/>" })
	void refusesWhatBeginsAsNoDrawing(String file) {
		assertThat(new SmallContent().put("images/start.svg", file).problems()).containsExactly("images/start.svg:1: "
				+ "The drawing does not begin with `<svg xmlns=\"http://www.w3.org/2000/svg\">`. Save it again as SVG.");
	}

	@ParameterizedTest
	@CsvSource({ "photo.png, ''", "photo.png, <script>alert(1)</script>", "photo.webp, RIFF0000WAVE",
			"photo.webp, \u0089PNG0000" })
	void refusesPicturesOfAnotherKind(String name, String bytes) {
		assertThat(withPicture(name, bytes).problems()).containsExactly(
				"images/" + name + ": The file is no picture, or one of another kind. Save it again under this name.");
	}

	@ParameterizedTest
	@CsvSource({ "photo.png, \u0089PNG0000", "photo.webp, RIFF0000WEBPVP8" })
	void acceptsPicturesOfBothKinds(String name, String bytes) {
		assertThat(withPicture(name, bytes).problems()).isEmpty();
	}

	private static SmallContent withPicture(String name, String bytes) {
		return new SmallContent().put("images/" + name, bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void refusesEntities() {
		String bomb = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SmallContent.PICTURE;

		assertThat(new SmallContent().put("images/start.svg", bomb).problems())
			.containsExactly("images/start.svg:1: The drawing has a DOCTYPE. Take it out.");
	}

	@Test
	void refusesLargePictures() {
		assertThat(new SmallContent().put("images/photo.png", new byte[5 * 1024 * 1024]).problems()).containsExactly(
				"images/photo.png: The picture has 5120 KB. Draw it simpler or save it smaller: at most 100 KB.");
	}

	@ParameterizedTest
	@CsvSource({ "photo.gif", "Photo.png", "my photo.png", "sub/photo.png" })
	void refusesNamesThatAreNotThoseOfPictures(String name) {
		assertThat(new SmallContent().put("images/" + name, new byte[1]).problems()).singleElement()
			.asString()
			.startsWith("images/" + name + ": This is not the name of a picture.");
	}

}

package dev.keydoctor.guide.validation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Content;

/**
 * A rule: a file among the pictures is a picture, small, and does nothing but be looked
 * at. It holds for drawings by hand and by program alike.
 */
final class PictureFileRule implements ContentRule {

	private static final int LARGEST = 100 * 1024;

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.images().entrySet().stream().flatMap((image) -> check(image.getKey(), image.getValue()));
	}

	private static Stream<ContentProblem> check(String name, byte[] bytes) {
		Optional<ContentProblem> problem = name(name).or(() -> size(name, bytes)).or(() -> kind(name, bytes));
		boolean readable = problem.isEmpty() && name.endsWith(".svg");
		return readable ? new SvgValidator("images/" + name, bytes).problems().stream() : problem.stream();
	}

	private static Optional<ContentProblem> name(String name) {
		return name.matches("[a-z0-9-]+\\.(svg|png|webp)") ? Optional.empty()
				: Optional.of(new ContentProblem("images/" + name, 0, "This is not the name of a picture.",
						"Use small letters, digits and hyphens, and .svg, .png or .webp at the end."));
	}

	/** The first bytes tell the kind; of a drawing that is asked when it is read. */
	private static Optional<ContentProblem> kind(String name, byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		boolean right = text.startsWith("\u0089PNG") ? name.endsWith(".png")
				: text.matches("(?s)RIFF.{4}WEBP.*") ? name.endsWith(".webp") : name.endsWith(".svg");
		return right ? Optional.empty() : Optional.of(new ContentProblem("images/" + name, 0,
				"The file is no picture, or one of another kind.", "Save it again under this name."));
	}

	private static Optional<ContentProblem> size(String name, byte[] bytes) {
		return (bytes.length <= LARGEST) ? Optional.empty()
				: Optional.of(new ContentProblem("images/" + name, 0, "The picture has " + bytes.length / 1024 + " KB.",
						"Draw it simpler or save it smaller: at most " + LARGEST / 1024 + " KB."));
	}

}

package dev.keydoctor.guide.validation;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;

/**
 * A rule: a picture in a page exists and is described.
 */
final class PictureRule implements ContentRule {

	private static final Pattern SOURCE = Pattern.compile("\\.\\./\\.\\./images/([a-z0-9-]+\\.(?:svg|png|webp))");

	private static final int LONGEST = 120;

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.pages()
			.flatMap((page) -> Stream.concat(references(page),
					page.text()
						.all(Element.Picture.class)
						.flatMap((picture) -> Stream.of(source(page, picture, content.images()), alt(page, picture),
								size(page, picture)))
						.flatMap(Optional::stream)));
	}

	private static Stream<ContentProblem> references(PageFile page) {
		return page.text()
			.all(Element.Reference.class)
			.filter(Element.Reference::picture)
			.map((reference) -> page.problem(reference, "`" + reference.text() + "` names no file.",
					"Write `![text](../../images/name.svg){ width=1200 height=750 loading=lazy }`."));
	}

	private static Optional<ContentProblem> source(PageFile page, Element.Picture picture,
			SortedMap<String, byte[]> images) {
		Matcher source = SOURCE.matcher(picture.source());
		if (!source.matches()) {
			return Optional.of(page.problem(picture, "`" + picture.source() + "` is not a picture of ours.",
					"Write `../../images/name.svg`; .png and .webp are possible too."));
		}
		return images.containsKey(source.group(1)) ? Optional.empty() : Optional.of(page.problem(picture,
				"There is no picture `" + source.group(1) + "`.", Nearest.to(source.group(1), images.keySet())));
	}

	private static Optional<ContentProblem> alt(PageFile page, Element.Picture picture) {
		if (picture.alt().isBlank()) {
			return Optional.of(page.problem(picture, "The picture has no description.",
					"Write between the brackets what to do or see, for those who cannot see it."));
		}
		return (picture.alt().length() <= LONGEST) ? Optional.empty()
				: Optional
					.of(page.problem(picture, "The description is " + picture.alt().length() + " characters long.",
							"Shorten it to " + LONGEST + "; the rest belongs into the text."));
	}

	/** Without a size the text would jump when the picture arrives. */
	private static Optional<ContentProblem> size(PageFile page, Element.Picture picture) {
		return picture.attributes().keySet().containsAll(Set.of("width", "height")) ? Optional.empty()
				: Optional.of(page.problem(picture, "The picture has no size.",
						"Write `{ width=1200 height=750 loading=lazy }` right behind it."));
	}

}

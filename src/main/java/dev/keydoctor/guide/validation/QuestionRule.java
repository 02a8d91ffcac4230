package dev.keydoctor.guide.validation;

import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Anchors;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.QuestionTable;

/**
 * A rule: the place that answers a question is there, under the id that it has today.
 */
final class QuestionRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.questions()
			.places()
			.entrySet()
			.stream()
			.flatMap((place) -> instead(place.getKey(), content.anchors())
				.map((instead) -> new ContentProblem(QuestionTable.FILE, place.getValue().line(),
						"`" + place.getKey() + "` is the id of no place.", instead))
				.stream());
	}

	private static Optional<String> instead(String id, Anchors anchors) {
		Optional<Anchor> anchor = anchors.find(id);
		if (anchor.isEmpty()) {
			return Optional.of(Nearest.to(id, anchors.names()));
		}
		return anchor.map(Anchor::id)
			.filter((today) -> !today.equals(id))
			.map((today) -> "Write `" + today + "`, as it is called now.");
	}

}

package dev.keydoctor.guide.validation;

import java.util.List;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.source.Content;

/**
 * A validator of content, which knows all its rules.
 */
public final class ContentValidator {

	private static final List<ContentRule> RULES = List.of(new FrontMatterRule(), new VerdictRule(),
			new TranslationRule(), new AnchorRule(), new MovedRule(), new LegacyRedirectRule(), new LinkRule(),
			new PictureRule(), new PictureFileRule(), new MarkupRule(), new ForeignSyntaxRule(), new LedgerRule(),
			new PlaceholderRule(), new QuestionRule());

	private ContentValidator() {
	}

	/**
	 * Refuses content unless it keeps all rules.
	 * @throws ContentException with all problems at once
	 */
	public static Content validate(Content content) {
		ContentException.throwIfAny(RULES.stream().flatMap((rule) -> rule.check(content)));
		return content;
	}

}

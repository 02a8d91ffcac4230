package dev.keydoctor.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keydoctor.check.Question.Choice;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.ToolWordings;
import dev.keydoctor.site.Language;

/**
 * A chooser of the question that a report asks, where its reader knows more than the
 * report.
 */
final class Questions {

	private Questions() {
	}

	static Optional<Question> of(Language language, Report report, Catalog catalog) {
		Diagnosis diagnosis = report.diagnosis();
		if (diagnosis.verdict() == Verdict.INSUFFICIENT_QUOTA && diagnosis.circumstance() == Circumstance.NONE) {
			return Optional.of(paid(language, catalog));
		}
		if (namesNoService(report)) {
			return Optional.of(service(language, diagnosis, catalog));
		}
		boolean open = diagnosis.candidates().size() > 1;
		return open ? Optional.of(open(choices(language, report, catalog), report)) : Optional.empty();
	}

	/** The sections that may answer what was asked in place of an error. */
	static Optional<Question> answers(Language language, Report report, Catalog catalog) {
		List<Choice> choices = report.sections()
			.stream()
			.flatMap((id) -> catalog.anchor(id).stream())
			.map((section) -> Choice.wording("", section.path(language), section.title(language)))
			.toList();
		return choices.isEmpty() ? Optional.empty()
				: Optional.of(new Question("check.question.answers", "check.question.answers.text", choices));
	}

	/** Whether the cause would be plain if the text said that OpenAI was asked. */
	private static boolean namesNoService(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		return report.isPasted() && diagnosis.circumstance() == Circumstance.NONE
				&& diagnosis.candidates().equals(List.of(diagnosis.verdict(), Verdict.NOT_OPENAI));
	}

	private static Question service(Language language, Diagnosis diagnosis, Catalog catalog) {
		String answer = Objects.requireNonNullElse(diagnosis.section(), diagnosis.verdict().code());
		return new Question("check.question.service", "check.question.service.text",
				Stream
					.of(choice("check.question.service.openai", answer, language, catalog),
							choice("check.question.service.other", Verdict.NOT_OPENAI.code(), language, catalog))
					.flatMap(Optional::stream)
					.toList());
	}

	/** When somebody without credit paid, and the section that then helps. */
	private static Question paid(Language language, Catalog catalog) {
		return new Question("check.question.paid", "check.question.paid.text",
				Stream
					.of(choice("check.question.paid.never", "buy-credit", language, catalog),
							choice("check.question.paid.just-now", "just-paid", language, catalog),
							choice("check.question.paid.earlier", "balance", language, catalog),
							choice("check.question.paid.chatgpt", "plus-not-enough", language, catalog))
					.flatMap(Optional::stream)
					.toList());
	}

	private static Optional<Choice> choice(String key, String section, Language language, Catalog catalog) {
		return catalog.anchor(section)
			.map((anchor) -> Choice.words(key, anchor.path(language), anchor.title(language)));
	}

	/** Asks for the details of a pasted error; those of a check are known. */
	private static Question open(List<Choice> choices, Report report) {
		if (report.diagnosis().circumstance() == Circumstance.SEVERAL_ERRORS) {
			return new Question("check.question.now", "check.question.now.text", choices);
		}
		return report.isPasted() ? new Question("check.question.details", "check.question.details.text", choices)
				: new Question("check.question.causes", "check.question.causes.text", choices);
	}

	private static List<Choice> choices(Language language, Report report, Catalog catalog) {
		return report.diagnosis().candidates().stream().map((verdict) -> {
			Page page = catalog.error(language, verdict).orElseThrow();
			return Choice.wording(report.isPasted() ? wording(page, report.diagnosis().verdict()) : "", page.path(),
					page.title());
		}).toList();
	}

	/**
	 * OpenAI's own words: the headlines of a tool are what the reader has already. Some
	 * come with a 403 alone.
	 */
	private static String wording(Page page, Verdict asked) {
		String status = (asked == Verdict.AMBIGUOUS_FORBIDDEN) ? "403 " : "";
		return page.head()
			.headlines()
			.stream()
			.filter(Predicate.not(ToolWordings::isOfATool))
			.min(Comparator.comparing((wording) -> !wording.startsWith(status)))
			.orElse("");
	}

}

package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.List;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.guide.source.ModelTable.Shutdown;
import dev.keydoctor.site.Language;

/**
 * A record of a row of a table of models, and the columns that it may have.
 *
 * @param placeholders who fills it in
 * @param shutdown what it is about
 */
record Row(Placeholders placeholders, Shutdown shutdown) {

	/** The tables by name: which models they show. */
	private enum Table implements Coded {

		SHUTDOWNS, PAST_SHUTDOWNS, IMAGE_SHUTDOWNS;

		private boolean shows(Model model, LocalDate today) {
			return switch (this) {
				case SHUTDOWNS -> true;
				case PAST_SHUTDOWNS -> model.isOff(today);
				case IMAGE_SHUTDOWNS -> model.kind() == ModelKind.IMAGE;
			};
		}

	}

	static final List<String> COLUMNS = List.of("date", "models", "successors", "state");

	/** Whether a name in braces asks for a column of a table. */
	static boolean isColumn(String kind, String name) {
		return Coded.of(Table.class, kind).isPresent() && COLUMNS.contains(name);
	}

	/** The rows of a table on the day of the placeholders. */
	static List<Row> all(Placeholders placeholders, String kind) {
		LocalDate today = placeholders.today();
		return Coded.of(Table.class, kind)
			.map((table) -> placeholders.models().shutdowns(today, (model) -> table.shows(model, today)))
			.orElse(List.of())
			.stream()
			.map((shutdown) -> new Row(placeholders, shutdown))
			.toList();
	}

	String column(String name, Language language) {
		return switch (name) {
			case "date" -> language.day(this.shutdown.off());
			case "models" -> Placeholders.list(this.shutdown.names()) + word(this.shutdown.kind().word(), language);
			case "successors" -> successors(language);
			default -> word(this.shutdown.off().isAfter(this.placeholders.today()) ? "to-come" : "off", language);
		};
	}

	/** Where OpenAI recommends none, the first of the same kind. */
	private String successors(Language language) {
		if (!this.shutdown.successors().isEmpty()) {
			return this.placeholders.either(this.shutdown.successors(), language);
		}
		return this.placeholders.models()
			.current(this.shutdown.kind())
			.stream()
			.findFirst()
			.map((model) -> word("for-example", language).replace("#", "`" + model + "`"))
			.orElse(word("no-successor", language));
	}

	private String word(String name, Language language) {
		return this.placeholders.words().word(name, language).orElse("");
	}

}

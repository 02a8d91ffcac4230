package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.rules.Retirements;
import dev.keydoctor.site.Language;

/**
 * A record of the values for the names in double braces, such as
 * <code>{{fact:smallest-purchase}}</code>, on one day. A line with the name of a table,
 * such as <code>{{shutdowns:date}}</code>, is written once for each row.
 *
 * @param facts the facts
 * @param models the models
 * @param words the words with which values are written
 * @param today the day on which a model counts as off or not
 * @param contact where whoever runs the portal is reached, or nothing: then the line that
 * names it is left out
 */
public record Placeholders(FactTable facts, ModelTable models, WordTable words, LocalDate today, String contact) {

	/** A kind and a name in braces. */
	public static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+):([a-z0-9-]+)}}");

	/** Where the names stand, for the messages to authors. */
	public static final String TABLES = "Facts stand in " + FactTable.FILE + ", models in " + ModelTable.FILE + ".";

	/**
	 * A text whose names are filled in.
	 *
	 * @param text the text
	 * @param lines which line of the source each of its lines comes from, counted from 0
	 */
	record Filled(String text, List<Integer> lines) {
	}

	/** A text of one line or more, with its values. */
	public String fill(Language language, String text) {
		return filled(language, text).text();
	}

	Filled filled(Language language, String text) {
		return new LineFiller(this, language).fill(text);
	}

	/** Whether there is something by this name. */
	public boolean has(String kind, String name) {
		return value(kind, name, Language.EN).isPresent() || Row.isColumn(kind, name)
				|| kind.equals("portal") && name.equals("contact");
	}

	/** The names that there are of this kind, for a guess at what was meant. */
	public Collection<String> names(String kind) {
		return switch (kind) {
			case "fact", "checked", "seconds" -> this.facts.byName().keySet();
			case "model", "off", "successors" -> this.models.models().stream().map(Model::role).distinct().toList();
			default -> Row.COLUMNS;
		};
	}

	/** The value by this name. */
	Optional<String> value(String kind, String name, Language language) {
		return switch (kind) {
			case "fact" -> this.facts.find(name).map((fact) -> fact.texts().getOrDefault(language, ""));
			case "seconds" -> this.facts.seconds(name);
			case "checked" -> checked(name).map((day) -> language.day(day));
			case "model" -> this.models.withRole(name).map(Model::name);
			case "off" -> this.models.withRole(name).map(Model::off).map((day) -> language.day(day));
			case "successors" -> this.models.withRole(name).map((model) -> either(model.successors(), language));
			case "models" -> Optional.of(name.equals("earlier") ? this.models.earlier(this.today) : current(name))
				.filter((models) -> !models.isEmpty())
				.map(Placeholders::list);
			case "portal" -> Optional.of(this.contact).filter((contact) -> !contact.isEmpty());
			default -> Optional.empty();
		};
	}

	private List<String> current(String kind) {
		return Coded.of(ModelKind.class, kind).map(this.models::current).orElse(List.of());
	}

	private Optional<LocalDate> checked(String name) {
		return name.equals("models") ? this.models.checked() : this.facts.find(name).map(Fact::checked);
	}

	/** The days on which what a text says was checked. */
	public Stream<LocalDate> checkedDays(String text) {
		return PLACE.matcher(text).results().flatMap((place) -> checkedDay(place).stream());
	}

	private Optional<LocalDate> checkedDay(MatchResult place) {
		return switch (place.group(1)) {
			case "fact", "seconds" -> checked(place.group(2));
			case "portal" -> Optional.empty();
			default -> this.models.checked();
		};
	}

	/** The days on which models were shut down, for the rule book. */
	public Retirements retirements() {
		return this.models.retirements();
	}

	/** The oldest day on which a model was checked. */
	public Optional<LocalDate> modelsChecked() {
		return this.models.checked();
	}

	/** The next day on which a text changes by itself. */
	public LocalDate nextChange() {
		return this.models.nextChange(this.today);
	}

	/** Names of models as code, one after the other. */
	static String list(List<String> models) {
		return String.join(", ", models.stream().map((model) -> "`" + model + "`").toList());
	}

	/** Names of models as code, to choose from. */
	String either(List<String> models, Language language) {
		return String.join(" " + this.words.word("or", language).orElse("/") + " ",
				models.stream().map((model) -> "`" + model + "`").toList());
	}

}

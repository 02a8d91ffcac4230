package dev.keydoctor.guide.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.Fact;
import dev.keydoctor.guide.source.PageFile;

/**
 * A record of the facts of the content by age.
 */
record FactAges(Content content) {

	/** After so many days a fact has to be looked at again. */
	private static final int DAYS = 60;

	/** A line for each fact, the oldest first, with the texts in which it stands. */
	List<String> lines() {
		return byAge()
			.map((fact) -> fact.checked() + " " + fact.name() + " = " + value(fact) + " (" + fact.source() + "): "
					+ places(fact))
			.toList();
	}

	/** A sentence on the facts that are too old; none where all are young. */
	Optional<String> warning(LocalDate today) {
		LocalDate young = today.minusDays(DAYS);
		Stream<String> facts = byAge().filter((fact) -> fact.checked().isBefore(young)).map(Fact::name);
		Stream<String> models = this.content.placeholders()
			.modelsChecked()
			.filter((day) -> day.isBefore(young))
			.map((day) -> "the models (" + day + ")")
			.stream();
		List<String> old = Stream.concat(facts, models).toList();
		return old.isEmpty() ? Optional.empty() : Optional.of("Nobody has checked these facts for more than " + DAYS
				+ " days: " + String.join(", ", old) + ". Compare them with their sources.");
	}

	private Stream<Fact> byAge() {
		return this.content.placeholders()
			.facts()
			.all()
			.stream()
			.sorted(Comparator.comparing(Fact::checked).thenComparing(Fact::name));
	}

	private static String value(Fact fact) {
		return fact.value().isEmpty() ? fact.texts().values().stream().findFirst().orElse("") : fact.value();
	}

	private String places(Fact fact) {
		String name = ":" + fact.name() + "}}";
		Stream<String> pages = this.content.pages().filter((page) -> page.body().contains(name)).map(PageFile::file);
		Stream<String> messages = this.content.messages()
			.entrySet()
			.stream()
			.filter((file) -> file.getValue().contains(name))
			.map(Map.Entry::getKey);
		return Stream.concat(pages, messages).collect(Collectors.joining(", "));
	}

}

package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.rules.Retirements;

/**
 * A record of the table of OpenAI's models: {@code models.yaml}. Who stands first in a
 * kind is the one to take.
 */
record ModelTable(List<Model> models) {

	/** The file, below the content folder. */
	static final String FILE = "models.yaml";

	/** How long a model stays in the tables after it was shut down. */
	private static final Period SHOWN = Period.ofYears(1);

	/**
	 * Models that go off together and have the same successors.
	 *
	 * @param off the day
	 * @param kind what they make
	 * @param successors what to take instead
	 * @param names their names
	 */
	record Shutdown(LocalDate off, ModelKind kind, List<String> successors, List<String> names) {
	}

	Optional<Model> withRole(String role) {
		return this.models.stream().filter((model) -> model.role().equals(role)).findFirst();
	}

	/** The models of a kind that nobody has announced the end of. */
	List<String> current(ModelKind kind) {
		return names((model) -> model.off() == null && model.kind() == kind);
	}

	/** The models that went off too long ago to stand in the tables. */
	List<String> earlier(LocalDate today) {
		return names((model) -> model.off() != null && !model.off().plus(SHOWN).isAfter(today));
	}

	private List<String> names(Predicate<Model> wanted) {
		return this.models.stream().filter(wanted).map(Model::name).toList();
	}

	/** The shutdowns of the last year and of the time to come, by day. */
	List<Shutdown> shutdowns(LocalDate today, Predicate<Model> wanted) {
		return this.models.stream()
			.filter((model) -> model.off() != null && model.off().plus(SHOWN).isAfter(today))
			.filter(wanted)
			.collect(Collectors.groupingBy(ModelTable::alike, LinkedHashMap::new,
					Collectors.mapping(Model::name, Collectors.toList())))
			.entrySet()
			.stream()
			.map((group) -> new Shutdown(group.getKey().off(), group.getKey().kind(), group.getKey().successors(),
					group.getValue()))
			.sorted(Comparator.comparing(Shutdown::off))
			.toList();
	}

	private static Shutdown alike(Model model) {
		return new Shutdown(Objects.requireNonNull(model.off()), model.kind(), model.successors(), List.of());
	}

	/** The next day on which the tables change; one far away where none is known. */
	LocalDate nextChange(LocalDate today) {
		return this.models.stream()
			.flatMap((model) -> Stream.ofNullable(model.off()))
			.flatMap((off) -> Stream.of(off, off.plus(SHOWN)))
			.filter((day) -> day.isAfter(today))
			.min(Comparator.naturalOrder())
			.orElse(today.plus(SHOWN));
	}

	/** The oldest day on which one of them was checked. */
	Optional<LocalDate> checked() {
		return this.models.stream().map(Model::checked).min(Comparator.naturalOrder());
	}

	Retirements retirements() {
		Map<String, LocalDate> days = new LinkedHashMap<>();
		this.models
			.forEach((model) -> Optional.ofNullable(model.off()).ifPresent((off) -> days.put(model.name(), off)));
		return new Retirements(days);
	}

}

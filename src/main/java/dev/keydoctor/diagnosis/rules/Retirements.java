package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A record of the days on which OpenAI shut models down. After a while the API no longer
 * says that a model was retired, only that it does not exist.
 *
 * @param days the day by the name of the model in lower case
 */
public record Retirements(Map<String, LocalDate> days) {

	public Retirements {
		days = Map.copyOf(days);
	}

	/** The models that are gone on a day, that of the shutdown included. */
	Predicate<String> on(LocalDate today) {
		return (model) -> {
			LocalDate day = this.days.get(model);
			return day != null && !day.isAfter(today);
		};
	}

}

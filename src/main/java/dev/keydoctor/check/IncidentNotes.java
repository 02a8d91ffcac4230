package dev.keydoctor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.keydoctor.diagnosis.Prognosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.incident.ApiComponent;
import dev.keydoctor.incident.Incident;
import dev.keydoctor.incident.IncidentFeed;
import dev.keydoctor.incident.OpenAiStatus;

import org.springframework.stereotype.Component;

import static dev.keydoctor.incident.ApiComponent.CHAT_COMPLETIONS;
import static dev.keydoctor.incident.ApiComponent.IMAGES;
import static dev.keydoctor.incident.ApiComponent.LOGIN;
import static dev.keydoctor.incident.ApiComponent.RESPONSES;

/**
 * A component that asks for an incident where one can look like the diagnosis, and only
 * while the report speaks of now: its address may be opened days later.
 */
@Component
class IncidentNotes {

	private static final Duration NOW = Duration.ofMinutes(10);

	private final IncidentFeed feed;

	private final Clock clock;

	IncidentNotes(IncidentFeed feed, Clock clock) {
		this.feed = feed;
		this.clock = clock;
	}

	/** Asks what OpenAI says, which may take a moment, where that matters. */
	Optional<IncidentNote> find(Report report) {
		if (report.diagnosis().verdict().prognosis() != Prognosis.MAY_BE_AN_INCIDENT || !isOfNow(report.madeAt())) {
			return Optional.empty();
		}
		OpenAiStatus status = report.example() ? this.feed.ofExamples() : this.feed.openAi();
		Set<ApiComponent> concerned = concerned(report);
		Incident incident = status.incident(concerned).map((it) -> report.example() ? simulated(it) : it).orElse(null);
		return Optional.of(new IncidentNote(status.state(concerned), incident, status.askedAt()));
	}

	/** The clock of the replica that made the report may be ahead. */
	private boolean isOfNow(Instant madeAt) {
		return Duration.between(madeAt, this.clock.instant()).abs().compareTo(NOW) < 0;
	}

	/**
	 * What the request needs that failed. The list of models needs neither pictures nor
	 * embeddings; of a pasted text nobody knows what was asked for.
	 */
	private static Set<ApiComponent> concerned(Report report) {
		return report.steps()
			.stream()
			.filter((result) -> result.status() == StepStatus.FAILED)
			.findFirst()
			.map(StepResult::step)
			.map(IncidentNotes::concerned)
			.orElse(EnumSet.allOf(ApiComponent.class));
	}

	private static Set<ApiComponent> concerned(Step failed) {
		return switch (failed) {
			case FORMAT, AUTHENTICATION -> Set.of(LOGIN, CHAT_COMPLETIONS, RESPONSES);
			case GENERATION -> Set.of(CHAT_COMPLETIONS, RESPONSES);
			case IMAGES -> Set.of(IMAGES);
		};
	}

	/** The sandbox's incident has no page of its own at OpenAI. */
	private static Incident simulated(Incident incident) {
		return new Incident(incident.title(), incident.since(), Incident.STATUS_PAGE, incident.components());
	}

}

package dev.keydoctor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.incident.ApiComponent;
import dev.keydoctor.incident.ComponentState;
import dev.keydoctor.incident.Incident;
import dev.keydoctor.incident.IncidentFeed;
import dev.keydoctor.incident.OpenAiStatus;
import dev.keydoctor.incident.OpenAiStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests of what reports say about incidents, and what they do not say.
 */
class IncidentNotesTests {

	private final IncidentFeed feed = mock();

	@ParameterizedTest
	@CsvSource({ "✓✗··, CHAT_COMPLETIONS RESPONSES LOGIN", "✓✓✗·, CHAT_COMPLETIONS RESPONSES", "✓✓✓✗, IMAGES" })
	void notesAreOfTheComponentsThatTheFailedStepNeeds(String steps, String concerned) {
		Report report = Reports.live(Verdict.INSUFFICIENT_QUOTA, steps);
		for (ApiComponent component : ApiComponent.values()) {
			given(this.feed.openAi()).willReturn(incidentIn(component));

			boolean concerns = List.of(concerned.split(" ")).contains(component.name());

			assertThat(note(report).state()).as("%s", component).isEqualTo(concerns ? State.INCIDENT : State.NONE);
			assertThat(note(report).incident() != null).isEqualTo(concerns);
		}
	}

	@ParameterizedTest
	@EnumSource
	void notesAreOfAnyComponentWhereOnlyATextIsKnown(ApiComponent component) {
		given(this.feed.openAi()).willReturn(incidentIn(component));

		assertThat(note(Reports.pasted(Verdict.RATE_LIMITED)).state()).isEqualTo(State.INCIDENT);
	}

	@Test
	void notesSayThatNothingIsKnown() {
		given(this.feed.openAi()).willReturn(OpenAiStatus.UNKNOWN);

		assertThat(note(Reports.pasted(Verdict.SERVER_ERROR))).isEqualTo(new IncidentNote(State.UNKNOWN, null, null));
	}

	@ParameterizedTest
	@EnumSource(names = { "INSUFFICIENT_QUOTA", "RATE_LIMITED", "SERVER_ERROR", "OVERLOADED", "NETWORK",
			"COULD_NOT_CHECK", "MISSING_SCOPE", "ACCOUNT_DEACTIVATED", "AMBIGUOUS_UNAUTHORIZED", "AMBIGUOUS_FORBIDDEN",
			"AMBIGUOUS_TOO_MANY_REQUESTS", "AMBIGUOUS_BAD_REQUEST", "AMBIGUOUS_NOT_FOUND" })
	void notesStandOnWhatAnIncidentCanLookLike(Verdict verdict) {
		given(this.feed.openAi()).willReturn(OpenAiStatus.UNKNOWN);

		assertThat(at(Checks.NOW).find(Reports.pasted(verdict))).isPresent();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE,
			names = { "INSUFFICIENT_QUOTA", "RATE_LIMITED", "SERVER_ERROR", "OVERLOADED", "NETWORK", "COULD_NOT_CHECK",
					"MISSING_SCOPE", "ACCOUNT_DEACTIVATED", "AMBIGUOUS_UNAUTHORIZED", "AMBIGUOUS_FORBIDDEN",
					"AMBIGUOUS_TOO_MANY_REQUESTS", "AMBIGUOUS_BAD_REQUEST", "AMBIGUOUS_NOT_FOUND" })
	void notesStandOnNoOtherVerdict(Verdict verdict) {
		assertThat(at(Checks.NOW).find(Reports.pasted(verdict))).isEmpty();
		verifyNoInteractions(this.feed);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, true", "PT9M59S, true", "PT10M, false", "P3D, false", "PT-1M, true", "PT-10M, false" })
	void notesSpeakOfNowOnly(Duration age, boolean said) {
		given(this.feed.openAi()).willReturn(OpenAiStatus.UNKNOWN);

		assertThat(at(Checks.NOW.plus(age)).find(Reports.pasted(Verdict.SERVER_ERROR)).isPresent()).isEqualTo(said);
	}

	@Test
	void ofAnExampleAreOfTheSandboxAndLeadToNoIncidentOfOpenAi() {
		given(this.feed.ofExamples()).willReturn(incidentIn(ApiComponent.IMAGES));

		IncidentNote note = note(example(Reports.live(Verdict.INSUFFICIENT_QUOTA, "✓✓✓✗")));

		assertThat(note.state()).isEqualTo(State.INCIDENT);
		assertThat(note.incident()).extracting(Incident::link).isEqualTo(Incident.STATUS_PAGE);
	}

	private IncidentNote note(Report report) {
		return at(Checks.NOW).find(report).orElseThrow();
	}

	private IncidentNotes at(Instant now) {
		return new IncidentNotes(this.feed, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static Report example(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		return new Report(diagnosis, report.steps(), KeyKind.EXAMPLE, null, Set.of(), false, report.madeAt());
	}

	private static OpenAiStatus incidentIn(ApiComponent component) {
		Map<ApiComponent, ComponentState> states = Arrays.stream(ApiComponent.values())
			.collect(Collectors.toMap((it) -> it,
					(it) -> (it == component) ? ComponentState.PARTIAL_OUTAGE : ComponentState.NO_INCIDENT));
		Incident incident = new Incident("Trouble", Checks.NOW, Incident.STATUS_PAGE.resolve("/incidents/1"),
				Set.of(component));
		return new OpenAiStatus(states, List.of(incident), Checks.NOW);
	}

}

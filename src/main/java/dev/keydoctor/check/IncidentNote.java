package dev.keydoctor.check;

import java.time.Instant;

import dev.keydoctor.incident.Incident;
import dev.keydoctor.incident.OpenAiStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * A record of what OpenAI says about its incidents, shown beside a diagnosis and never a
 * part of it.
 *
 * @param state whether OpenAI reports an incident
 * @param incident the incident, or {@code null}
 * @param askedAt when OpenAI was asked, or {@code null}
 */
record IncidentNote(State state, @Nullable Incident incident, @Nullable Instant askedAt) {

	/** Whether OpenAI reports that there is none. */
	public boolean none() {
		return this.state == State.NONE;
	}

	/** Whether nobody could tell. */
	public boolean unknown() {
		return this.state == State.UNKNOWN;
	}

}

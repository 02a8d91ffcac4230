package dev.keydoctor.check;

import java.time.OffsetDateTime;

import dev.keydoctor.status.Incident;
import dev.keydoctor.status.OpenAiStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * A record of what OpenAI says about its incidents, shown beside a diagnosis and never a
 * part of it.
 *
 * @param state whether OpenAI reports an incident
 * @param incident the incident, or {@code null}
 * @param askedAt when OpenAI was asked, or {@code null}
 */
record IncidentNote(State state, @Nullable Incident incident, @Nullable OffsetDateTime askedAt) {

}

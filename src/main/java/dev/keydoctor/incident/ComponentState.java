package dev.keydoctor.incident;

import dev.keydoctor.diagnosis.Coded;

/**
 * An enum of the states of a component, as OpenAI reports them.
 */
public enum ComponentState implements Coded {

	/** No incident is reported, which is not the same as none. */
	NO_INCIDENT,

	/** An open incident concerns it, whatever it does meanwhile. */
	INCIDENT,

	/** It is slow or fails at times. */
	DEGRADED,

	/** A part of it fails. */
	PARTIAL_OUTAGE,

	/** All of it fails. */
	FULL_OUTAGE,

	/** The feed does not say it, or in a word that is not known. */
	UNKNOWN;

	/** Whether something is reported. */
	boolean isIncident() {
		return this != NO_INCIDENT && this != UNKNOWN;
	}

	/** The state with this name in the feed. */
	static ComponentState of(String word) {
		return switch (word) {
			case "operational" -> NO_INCIDENT;
			case "degraded_performance" -> DEGRADED;
			case "partial_outage" -> PARTIAL_OUTAGE;
			case "full_outage", "major_outage" -> FULL_OUTAGE;
			default -> UNKNOWN;
		};
	}

}

package dev.keydoctor.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.keydoctor.diagnosis.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A record of what OpenAI says about its incidents.
 *
 * @param components the state of each component
 * @param incidents the open incidents of these components
 * @param askedAt when OpenAI was asked, or {@code null} where it could not be asked, or
 * too long ago
 */
public record OpenAiStatus(Map<ApiComponent, ComponentState> components, List<Incident> incidents,
		@Nullable Instant askedAt) {

	/** Nobody was asked, or nobody answered. */
	public static final OpenAiStatus UNKNOWN = new OpenAiStatus(Map.of(), List.of(), null);

	public OpenAiStatus {
		Map<ApiComponent, ComponentState> all = new EnumMap<>(ApiComponent.class);
		for (ApiComponent component : ApiComponent.values()) {
			all.put(component, components.getOrDefault(component, ComponentState.UNKNOWN));
		}
		components = Collections.unmodifiableMap(all);
		incidents = List.copyOf(incidents);
	}

	/**
	 * What is known about some components: an incident where one of them has one; none
	 * only where the feed speaks of each of them.
	 */
	public State state(Set<ApiComponent> concerned) {
		if (this.askedAt == null) {
			return State.UNKNOWN;
		}
		if (incident(concerned).isPresent()) {
			return State.INCIDENT;
		}
		boolean settled = concerned.stream()
			.map(this.components::get)
			.allMatch((state) -> state == ComponentState.NO_INCIDENT);
		return settled ? State.NONE : State.UNKNOWN;
	}

	/** The first open incident of some components. */
	public Optional<Incident> incident(Set<ApiComponent> concerned) {
		return this.incidents.stream()
			.filter((incident) -> incident.components().stream().anyMatch(concerned::contains))
			.findFirst();
	}

	/** What is known about all components together. */
	public State state() {
		return state(this.components.keySet());
	}

	/**
	 * The three answers to the question whether there is an incident.
	 */
	public enum State implements Coded {

		/** OpenAI reports one. */
		INCIDENT,

		/** OpenAI reports none. */
		NONE,

		/** OpenAI could not be asked, or the answer does not say it. */
		UNKNOWN;

	}

}

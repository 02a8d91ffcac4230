package dev.keydoctor.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.keydoctor.site.TypedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader of the feed in its two shapes. Whatever is not as expected makes the whole
 * feed unknown: what is missing must never look like good news.
 */
final class FeedReader {

	/** The most elements of a list; OpenAI had 25 components in September. */
	private static final int MOST_ELEMENTS = 200;

	private static final int LONGEST_TITLE = 200;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).maxTokenCount(100_000).build())
			.build())
		.build();

	private FeedReader() {
	}

	/** Reads what the status page itself loads: open incidents with their components. */
	static Optional<Feed> summary(byte[] body) {
		return read(body, FeedReader::summary);
	}

	/**
	 * Reads the list of components in the manner of Statuspage: states without incidents.
	 */
	static Optional<Feed> components(byte[] body) {
		return read(body, (json) -> {
			Map<ApiComponent, ComponentState> states = new EnumMap<>(ApiComponent.class);
			elements(json, "components").forEach((component) -> component(component.path("id"))
				.ifPresent((known) -> states.put(known, ComponentState.of(component.path("status").asString("")))));
			return new Feed(states, untitled(states, List.of()));
		});
	}

	private static Optional<Feed> read(byte[] body, Function<JsonNode, Feed> reading) {
		try {
			return Optional.of(reading.apply(JSON.readTree(body))).filter((feed) -> !feed.components().isEmpty());
		}
		catch (JacksonException | UnexpectedShapeException ex) {
			return Optional.empty();
		}
	}

	private static Feed summary(JsonNode json) {
		JsonNode summary = json.path("summary");
		Map<ApiComponent, ComponentState> states = new EnumMap<>(ApiComponent.class);
		elements(summary.path("structure"), "items").flatMap((item) -> listed(item.path("group")))
			.forEach((component) -> component(component.path("component_id"))
				.ifPresent((known) -> states.put(known, ComponentState.NO_INCIDENT)));
		List<Incident> incidents = new ArrayList<>();
		elements(summary, "ongoing_incidents").forEach((incident) -> incident(incident).ifPresent(incidents::add));
		summary.path("affected_components").valueStream().forEach((affected) -> affect(states, affected));
		incidents.stream()
			.flatMap((incident) -> incident.components().stream())
			.forEach((component) -> states.computeIfPresent(component,
					(_, state) -> state.isIncident() ? state : ComponentState.INCIDENT));
		return new Feed(states, untitled(states, incidents));
	}

	private static Stream<JsonNode> listed(JsonNode group) {
		return group.isMissingNode() ? Stream.empty() : elements(group, "components");
	}

	private static void affect(Map<ApiComponent, ComponentState> states, JsonNode affected) {
		String word = affected.path("status").asString(affected.path("current_status").asString(""));
		component(affected.path("component_id"))
			.ifPresent((component) -> states.computeIfPresent(component, (_, _) -> ComponentState.of(word)));
	}

	/** An incident that names no component might concern any: the feed is refused. */
	private static Optional<Incident> incident(JsonNode incident) {
		Set<ApiComponent> components = EnumSet.noneOf(ApiComponent.class);
		List<JsonNode> ids = Stream.of("affected_components", "component_impacts")
			.flatMap((name) -> incident.path(name).valueStream())
			.map((component) -> component.path("component_id"))
			.toList();
		String id = incident.path("id").asString("");
		boolean named = !ids.isEmpty() && ids.stream().allMatch(JsonNode::isString);
		if (!named || !id.matches("[0-9A-HJKMNP-TV-Z]{26}")) {
			throw new UnexpectedShapeException();
		}
		ids.forEach((component) -> component(component).ifPresent(components::add));
		return components.isEmpty() ? Optional.empty() : Optional.of(new Incident(title(incident), since(incident),
				Incident.STATUS_PAGE.resolve("/incidents/" + id), components));
	}

	private static @Nullable String title(JsonNode incident) {
		String title = TypedText.clean(incident.path("name").asString(""), LONGEST_TITLE);
		return title.isEmpty() ? null : title;
	}

	private static @Nullable Instant since(JsonNode incident) {
		return Stream
			.concat(incident.path("component_impacts").valueStream().map((impact) -> impact.path("start_at")),
					Stream.of(incident.path("published_at")))
			.flatMap((time) -> time(time.asString("")).stream())
			.min(Instant::compareTo)
			.orElse(null);
	}

	private static Optional<Instant> time(String text) {
		try {
			return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The incidents, and one without a title for each component that has none of them.
	 */
	private static List<Incident> untitled(Map<ApiComponent, ComponentState> states, List<Incident> incidents) {
		Stream<Incident> untitled = states.entrySet()
			.stream()
			.filter((state) -> state.getValue().isIncident())
			.map(Map.Entry::getKey)
			.filter((component) -> incidents.stream().noneMatch((known) -> known.components().contains(component)))
			.map((component) -> new Incident(null, null, Incident.STATUS_PAGE, Set.of(component)));
		return Stream.concat(incidents.stream(), untitled).toList();
	}

	private static Optional<ApiComponent> component(JsonNode id) {
		return id.stringValueOpt().flatMap(ApiComponent::of);
	}

	private static Stream<JsonNode> elements(JsonNode parent, String name) {
		JsonNode list = parent.path(name);
		if (!list.isArray() || list.size() > MOST_ELEMENTS) {
			throw new UnexpectedShapeException();
		}
		return list.valueStream();
	}

	private static final class UnexpectedShapeException extends RuntimeException {

	}

}

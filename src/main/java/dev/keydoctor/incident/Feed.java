package dev.keydoctor.incident;

import java.util.List;
import java.util.Map;

/**
 * A record of what one answer of the feed says about the components of the API.
 *
 * @param components the state of each component that it speaks of
 * @param incidents the open incidents that concern them
 */
record Feed(Map<ApiComponent, ComponentState> components, List<Incident> incidents) {

}

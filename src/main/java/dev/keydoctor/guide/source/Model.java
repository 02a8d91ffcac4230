package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record of a model of OpenAI.
 *
 * @param name its name in requests
 * @param kind what it makes
 * @param off the day on which OpenAI shuts it down, or {@code null} where none is
 * announced
 * @param successors what OpenAI recommends in its place
 * @param role by what name texts speak of it, or nothing
 * @param checked the day on which this was last compared with its source
 */
record Model(String name, ModelKind kind, @Nullable LocalDate off, List<String> successors, String role,
		LocalDate checked) {

	boolean isOff(LocalDate today) {
		return this.off != null && !this.off.isAfter(today);
	}

}

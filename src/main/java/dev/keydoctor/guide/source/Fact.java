package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.Map;

import dev.keydoctor.site.Language;

/**
 * A record of a fact that may change any day, and is therefore written down once.
 *
 * @param name its name in texts
 * @param value the value as it was written; empty where each language has its own
 * @param texts the value as each language writes it
 * @param checked the day on which it was last compared with its source
 * @param source the page that says so
 * @param line its line in the file
 */
public record Fact(String name, String value, Map<Language, String> texts, LocalDate checked, String source, int line) {
}

package dev.keydoctor.ratelimit;

import java.time.LocalDate;

/**
 * A record of a course whose checks count together.
 *
 * @param name the name, of letters, digits and hyphens
 * @param until its last day, in UTC
 */
public record Course(String name, LocalDate until) {

}

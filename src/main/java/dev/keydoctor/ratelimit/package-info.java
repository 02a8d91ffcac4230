/**
 * Fair use: how often somebody may check, in one process or shared through Redis.
 */
@NullMarked
package dev.keydoctor.ratelimit;

import org.jspecify.annotations.NullMarked;

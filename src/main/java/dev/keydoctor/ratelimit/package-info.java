/**
 * Fair use: how often somebody may check, in one process or shared through Redis.
 * {@link RateLimiter} is asked, {@link LimitPolicy} says from which buckets a use takes,
 * and {@link Buckets} takes a token of each of them or none of any.
 */
@NullMarked
package dev.keydoctor.ratelimit;

import org.jspecify.annotations.NullMarked;

/**
 * What OpenAI itself says about its incidents, and when it was asked.
 * {@link IncidentFeed} tells it, {@link FeedMonitor} decides when to ask,
 * {@link FeedClient} asks, and {@link FeedReader} reads the answer.
 */
@NullMarked
package dev.keydoctor.incident;

import org.jspecify.annotations.NullMarked;

package dev.keydoctor.incident;

import java.net.URI;

import dev.keydoctor.site.SafeUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * A record of where OpenAI says whether it has an incident.
 *
 * @param url the address of the feed; where there is none, it is never asked
 */
@Validated
@ConfigurationProperties("keydoctor.status")
record FeedProperties(@Nullable @SafeUrl URI url) {

}

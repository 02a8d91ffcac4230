package dev.keydoctor.incident;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.openai.KeylessClient;
import dev.keydoctor.site.PublicUrl;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A service that tells what OpenAI says about its incidents. It asks only when somebody
 * is looking at a diagnosis or at the status page.
 */
@Component
public class IncidentFeed {

	private final @Nullable FeedMonitor openAi;

	private final FeedMonitor sandbox;

	IncidentFeed(FeedProperties properties, KeylessClient client, ExampleUpstream examples, PublicUrl publicUrl,
			AsyncTaskExecutor applicationTaskExecutor, Clock clock, MeterRegistry registry) {
		String userAgent = "Key-Doctor" + publicUrl.configured().map((address) -> " (+" + address + ")").orElse("");
		URI url = properties.url();
		if (url != null) {
			FeedClient feed = new FeedClient(client, userAgent, FeedClient.DEADLINE);
			FeedMetrics metrics = new FeedMetrics(registry, clock);
			this.openAi = new FeedMonitor(() -> feed.ask(url), applicationTaskExecutor, clock, metrics::failed);
			metrics.watch(this.openAi);
		}
		else {
			this.openAi = null;
		}
		FeedClient simulated = new FeedClient(client.unmeasured(), userAgent, FeedClient.DEADLINE);
		// What the sandbox answers, or fails to, says nothing about OpenAI and is not
		// counted.
		this.sandbox = new FeedMonitor(() -> simulated.ask(examples.statusUrl()), applicationTaskExecutor, clock,
				(_) -> {
				});
	}

	/** Asks OpenAI, if that has not just been done. Waits 300 milliseconds at most. */
	public OpenAiStatus openAi() {
		return Optional.ofNullable(this.openAi).map(FeedMonitor::now).orElse(OpenAiStatus.UNKNOWN);
	}

	/**
	 * Asks the sandbox in the same way: what is known in the world of the example keys.
	 */
	public OpenAiStatus ofExamples() {
		return this.sandbox.now();
	}

}

package dev.keydoctor.openai;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import dev.keydoctor.site.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that tells the operator why a host of OpenAI is not reached: visitors learn only
 * that it is so. One line for each reason, and one where it is over.
 */
final class ReachabilityLog {

	private static final Logger logger = LoggerFactory.getLogger(ReachabilityLog.class);

	private final Map<String, Outage> outages = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	ReachabilityLog(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Notes how a question ended.
	 * @param host whom it went to
	 * @param trouble why no answer began, or {@code null}
	 */
	void note(String host, @Nullable String trouble) {
		Outage outage = this.outages.computeIfAbsent(host, (_) -> new Outage(this.nanoTime));
		if (trouble == null) {
			if (outage.ends()) {
				logger.info("{} is reached again.", host);
			}
		}
		else if (outage.begins(trouble)) {
			logger.warn("{} is not reached: {}. Checks that need it tell nothing about a key.", host, trouble);
		}
	}

}

package dev.keydoctor.openai;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that tells the operator why a host of OpenAI is not reached: visitors learn only
 * that it is so. One line where that begins or has another reason, and one where it ends.
 */
final class ReachabilityLog {

	private static final Logger logger = LoggerFactory.getLogger(ReachabilityLog.class);

	private final Map<String, String> troubles = new ConcurrentHashMap<>();

	/**
	 * Notes how a question ended.
	 * @param host whom it went to
	 * @param trouble why no answer began, or {@code null}
	 */
	void note(String host, @Nullable String trouble) {
		if (trouble != null) {
			if (!trouble.equals(this.troubles.put(host, trouble))) {
				logger.warn("{} is not reached: {}. Checks that need it tell nothing about a key.", host, trouble);
			}
		}
		else if (this.troubles.remove(host) != null) {
			logger.info("{} is reached again.", host);
		}
	}

}

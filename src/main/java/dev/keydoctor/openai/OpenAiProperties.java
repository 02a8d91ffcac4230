package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How OpenAI is asked.
 *
 * @param baseUrl where the API is, without a slash at the end
 * @param textModels text models to try, the preferred one first, at least one
 * @param imageModels image models to try, the preferred one first, at least one
 * @param connectTimeout how long a connection may take to open
 * @param responseTimeout how long a whole exchange may take
 * @param imageTimeout how long a whole exchange may take that makes a picture
 * @param maxConcurrentChecks how many checks of real keys may run at once, at least 1
 */
@ConfigurationProperties("keydoctor.openai")
public record OpenAiProperties(URI baseUrl, List<String> textModels, List<String> imageModels, Duration connectTimeout,
		Duration responseTimeout, Duration imageTimeout, int maxConcurrentChecks) {

	public OpenAiProperties {
		if (textModels.isEmpty() || imageModels.isEmpty()) {
			throw new IllegalArgumentException("There must be at least one text model and one image model");
		}
		if (maxConcurrentChecks < 1) {
			throw new IllegalArgumentException("At least 1 check must be possible at a time");
		}
	}

}

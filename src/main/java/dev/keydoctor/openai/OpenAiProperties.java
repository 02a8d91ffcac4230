package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How OpenAI is asked.
 *
 * @param baseUrl where the API is, without a slash at the end
 * @param textModels text models to try, the preferred one first
 * @param imageModels image models to try, the preferred one first
 * @param connectTimeout how long a connection may take to open
 * @param responseTimeout how long a whole exchange may take
 * @param imageTimeout how long a whole exchange may take that makes a picture
 * @param maxConcurrentChecks how many checks of real keys may run at once, at least 1
 */
@Validated
@ConfigurationProperties("keydoctor.openai")
public record OpenAiProperties(URI baseUrl, @NotEmpty List<String> textModels, @NotEmpty List<String> imageModels,
		Duration connectTimeout, Duration responseTimeout, Duration imageTimeout, @Min(1) int maxConcurrentChecks) {

}

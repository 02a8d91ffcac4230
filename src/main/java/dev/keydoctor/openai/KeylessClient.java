package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * An HTTP client for what OpenAI tells everybody: the connections, the proxy and the
 * bounds of the client for the API, and never a key.
 */
@Component
public class KeylessClient {

	private static final int LARGEST_ANSWER = 1024 * 1024;

	private final WebClient client;

	@Autowired
	KeylessClient(WebClient openAiWebClient) {
		this.client = openAiWebClient.mutate()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
			.build();
	}

	private KeylessClient(KeylessClient measured) {
		this.client = measured.client.mutate().observationRegistry(ObservationRegistry.NOOP).build();
	}

	/** The same client for the sandbox, whose requests are no measurement of OpenAI. */
	public KeylessClient unmeasured() {
		return new KeylessClient(this);
	}

	/**
	 * Asks once.
	 * @param address what to read
	 * @param headers sets further headers
	 * @param deadline how long all of it may take
	 * @param whole makes something of a whole answer, whatever its status
	 * @param broken makes something of how the line broke
	 * @return what was made
	 */
	public <T> T get(URI address, Consumer<HttpHeaders> headers, Duration deadline,
			Function<ResponseEntity<byte[]>, T> whole, Function<NoAnswer, T> broken) {
		return new Exchange(
				this.client.get().uri(address).attribute(StepObservationConvention.STEP, "status").headers(headers),
				deadline)
			.send(whole, broken);
	}

}

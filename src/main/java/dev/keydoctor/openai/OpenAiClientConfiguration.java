package dev.keydoctor.openai;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.concurrent.Executors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The one HTTP client that carries keys.
 */
@Configuration(proxyBeanMethods = false)
class OpenAiClientConfiguration {

	private static final int LARGEST_ANSWER = 256 * 1024;

	static {
		// The JDK's client asks again by itself when a connection closes without an
		// answer.
		// The first request may have been received, so it must not. It reads these once,
		// before the first request of this process.
		System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
		System.setProperty("jdk.httpclient.disableRetryConnect", "true");
		// A kept connection holds the last key in its buffers.
		System.setProperty("jdk.httpclient.keepalive.timeout", "1");
	}

	@Bean(destroyMethod = "shutdownNow")
	HttpClient openAiHttpClient(OpenAiProperties properties) {
		return client(properties, EgressProxy.of(System.getenv())).build();
	}

	static HttpClient.Builder client(OpenAiProperties properties, ProxySelector proxy) {
		return HttpClient.newBuilder()
			.proxy(proxy)
			.version(Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(properties.connectTimeout())
			.executor(Executors.newVirtualThreadPerTaskExecutor());
	}

	@Bean
	WebClient openAiClient(HttpClient openAiHttpClient) {
		// A builder of its own: Boot's shared one may carry filters that log or measure.
		return WebClient.builder()
			.clientConnector(new JdkClientHttpConnector(openAiHttpClient))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
			.defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.defaultHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
			.defaultHeader(HttpHeaders.USER_AGENT, "Key-Doctor")
			.build();
	}

}

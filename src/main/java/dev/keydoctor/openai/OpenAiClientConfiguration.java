package dev.keydoctor.openai;

import java.util.Optional;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.JettyHttpClientBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JettyClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A configuration of the one HTTP client that carries keys: a {@link WebClient} on
 * Jetty's client.
 */
@Configuration(proxyBeanMethods = false)
class OpenAiClientConfiguration {

	private static final int LARGEST_ANSWER = 256 * 1024;

	private static final int LARGEST_HEAD = 32 * 1024;

	private static final long IDLE_CONNECTION_MILLISECONDS = 1_000;

	/** Jetty is never the one that refuses: a bulkhead bounds the checks. */
	private static final int FAR_MORE_THAN_CHECKS = 100_000;

	@Bean(initMethod = "start", destroyMethod = "stop")
	HttpClient openAiHttpClient(OpenAiProperties properties) {
		return httpClient(properties, EgressProxy.of(System.getenv()));
	}

	/**
	 * A filter that leaves out the class of the exception, which Micrometer adds itself.
	 */
	@Bean
	static MeterFilter openAiMeterFilter() {
		return new MeterFilter() {
			@Override
			public Meter.Id map(Meter.Id id) {
				return id.getName().equals("http.client.requests") ? MeterFilter.ignoreTags("error").map(id) : id;
			}
		};
	}

	@Bean
	static WebClient openAiWebClient(WebClient.Builder builder, HttpClient openAiHttpClient) {
		return builder.clientConnector(new JettyClientHttpConnector(openAiHttpClient))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
			.defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.defaultHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
			.defaultHeader(HttpHeaders.USER_AGENT, "Key-Doctor")
			.build();
	}

	/**
	 * A client that speaks HTTP/1.1, follows no redirect, keeps no cookie and answers no
	 * challenge: what was sent with a key is sent once.
	 */
	static HttpClient httpClient(OpenAiProperties properties, Optional<HttpProxy> proxy) {
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withConnectTimeout(properties.connectTimeout())
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withCookieHandling(HttpCookieHandling.DISABLE);
		HttpClient client = new JettyHttpClientBuilder().withCustomizer(OpenAiClientConfiguration::bound)
			.build(settings);
		proxy.ifPresent(client.getProxyConfiguration()::addProxy);
		return client;
	}

	private static void bound(HttpClient client) {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setName("openai");
		threads.setMinThreads(1);
		client.setExecutor(threads);
		client.setMaxConnectionsPerDestination(FAR_MORE_THAN_CHECKS);
		client.setMaxRequestsQueuedPerDestination(FAR_MORE_THAN_CHECKS);
		client.setMaxResponseHeadersSize(LARGEST_HEAD);
		client.setIdleTimeout(IDLE_CONNECTION_MILLISECONDS);
		// Jetty's own name and version would stand beside ours.
		client.setUserAgentField(null);
		// No encoding is asked for, and what is encoded all the same may be a bomb.
		client.addEventListener(new LifeCycle.Listener() {
			@Override
			public void lifeCycleStarted(LifeCycle event) {
				client.getContentDecoderFactories().clear();
			}
		});
		// A pool would keep a buffer with the last key in it.
		client.setByteBufferPool(ByteBufferPool.NON_POOLING);
		client.setUseInputDirectByteBuffers(false);
		client.setUseOutputDirectByteBuffers(false);
		client.addEventListener(new InterimResponses());
	}

}

package dev.keydoctor.openai;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one HTTP client that carries keys.
 */
@Configuration(proxyBeanMethods = false)
class OpenAiClientConfiguration {

	static {
		// The JDK's client asks again by itself when a connection closes without an
		// answer.
		// The first request may have been received, so it must not. It reads these once,
		// before the first request of this process.
		System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
		System.setProperty("jdk.httpclient.disableRetryConnect", "true");
		// A kept connection holds the last key in its buffers.
		System.setProperty("jdk.httpclient.keepalive.timeout", "1");
		// Each line holds three buffers of this many bytes for as long as it waits.
		System.setProperty("jdk.httpclient.bufsize", "4096");
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
			// The thread that watches all lines also reads them: nothing here blocks it.
			.executor(Runnable::run);
	}

}

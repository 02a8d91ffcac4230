package dev.keydoctor.web;

import dev.keydoctor.guide.Library;
import dev.keydoctor.link.PublicUrl;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Jetty answers by itself, before any servlet is asked: to a request that is no
 * proper HTTP. Its own page would echo the address, which may hold a key.
 */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

	private static final UriCompliance GARBLED = UriCompliance.DEFAULT.with("garbled",
			Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_SEGMENT, Violation.AMBIGUOUS_PATH_ENCODING,
			Violation.AMBIGUOUS_EMPTY_SEGMENT);

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> silentErrors() {
		return (factory) -> factory.addServerCustomizers((server) -> server.setErrorHandler(new SilentErrorHandler()));
	}

	/**
	 * An address that a link on a slide garbled is for our own page to answer. Nothing
	 * here decides by a path what a visitor may do, so none of these can get around
	 * anything.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> garbledAddresses() {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.getContainedBeans(HttpConfiguration.class)
				.forEach((configuration) -> configuration.setUriCompliance(GARBLED));
			server.getContainedBeans(ServletHandler.class).forEach((handler) -> handler.setDecodeAmbiguousURIs(true));
		});
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> finishedAnswers(Library library, PublicUrl publicUrl,
			MeterRegistry metrics) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			FinishedAnswers answers = new FinishedAnswers(server.getHandler(), library, publicUrl);
			server.setHandler(answers);
			FunctionCounter.builder("keydoctor.answers.finished", answers, FinishedAnswers::given).register(metrics);
		});
	}

	/**
	 * Threads of the system read requests and give finished answers; virtual threads do
	 * the rest. Were all of them virtual, a page would wait for whoever computes: virtual
	 * threads do not make room for each other.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> threads() {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setName("jetty");
		threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("servlet-"));
		return (factory) -> factory.setThreadPool(threads);
	}

	private static final class SilentErrorHandler extends ErrorHandler {

		@Override
		protected void generateResponse(Request request, Response response, int code, @Nullable String message,
				@Nullable Throwable cause, Callback callback) {
			SecurityHeadersFilter.HEADERS.forEach(response.getHeaders()::put);
			response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
			response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
			Content.Sink.write(response, true, code + "\n", callback);
		}

	}

}

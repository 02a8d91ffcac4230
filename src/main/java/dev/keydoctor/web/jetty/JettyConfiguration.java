package dev.keydoctor.web.jetty;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.PublicUrl;
import dev.keydoctor.web.cache.CachedResponseHandler;
import dev.keydoctor.web.cache.RecordingHandler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of the portal happens below the servlets.
 */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

	/**
	 * Jetty's own takes 100 KB of the heap for each connection, as long as it is open.
	 */
	private static final int NO_HEADER_CACHE = 0;

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> responseCache(ContentRepository contentRepository,
			PublicUrl publicUrl, MeterRegistry metrics) {
		return (factory) -> {
			// Not at once, in fact: Underway counts whom the end waits for.
			factory.setShutdown(Shutdown.IMMEDIATE);
			factory.addServerCustomizers((server) -> {
				server.getDescendants(ServletContextHandler.class)
					.forEach((servlets) -> servlets.insertHandler(new RecordingHandler()));
				CachedResponseHandler answers = new CachedResponseHandler(
						new ContentEncodingHandler(server.getHandler()), contentRepository, publicUrl);
				server.setHandler(new Underway(answers));
				server.getConnectors()[0].addEventListener(new WarmUp(server, contentRepository));
				FunctionCounter.builder("keydoctor.answers.finished", answers, CachedResponseHandler::hits)
					.register(metrics);
			});
		};
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> hostileClients(DeadlineProperties properties) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new PlainErrorHandler());
			server.getDescendants(ServletContextHandler.class)
				.forEach((servlets) -> servlets.setErrorHandler(new PlainErrorPageHandler()));
			server.addBean(new RequestTimeoutWatchdog(server, properties.deadline()));
			configureHttp(server);
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

	private static void configureHttp(Server server) {
		for (Connector connector : server.getConnectors()) {
			HttpConfiguration configuration = connector.getConnectionFactory(HttpConnectionFactory.class)
				.getHttpConfiguration();
			configuration.addCustomizer(new Nowhere());
			configuration.setHeaderCacheSize(NO_HEADER_CACHE);
			((ServerConnector) connector).addConnectionFactory(new IndexedHeadersConnectionFactory(configuration));
		}
	}

}

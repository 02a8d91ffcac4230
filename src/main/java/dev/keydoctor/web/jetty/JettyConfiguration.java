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

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * A configuration of Jetty: what happens below the servlets.
 */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

	/** Jetty's default keeps 100 KB of the heap for each open connection. */
	private static final int NO_HEADER_CACHE = 0;

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> responseCache(ContentRepository contentRepository,
			PublicUrl publicUrl, MeterRegistry metrics) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.getDescendants(ServletContextHandler.class)
				.forEach((servlets) -> servlets.insertHandler(new RecordingHandler()));
			CachedResponseHandler cache = new CachedResponseHandler(new RequestHeaderHandler(server.getHandler()),
					contentRepository, publicUrl);
			server.setHandler(cache);
			server.getConnectors()[0].addEventListener(new WarmUp(server, contentRepository));
			FunctionCounter.builder("keydoctor.answers.finished", cache, CachedResponseHandler::hits).register(metrics);
		});
	}

	/**
	 * Lets links to styles, scripts and pictures carry the hash of their content from the
	 * first page on. Spring itself learns of them when the port is open, and
	 * {@link WarmUp} makes pages before: they would be kept without.
	 */
	@Bean
	SmartInitializingSingleton resourceUrls(ApplicationContext context, ResourceUrlProvider links) {
		return () -> links.onApplicationEvent(new ContextRefreshedEvent(context));
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> serverHardening(DeadlineProperties properties,
			DispatchHealthIndicator health) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new PlainErrorHandler());
			server.getDescendants(ServletContextHandler.class).forEach((servlets) -> {
				servlets.addEventListener(new PlainErrorPageHandler());
				// Its keys are the paths of the latest requests, in which a key may
				// stand.
				servlets.getServletHandler().setFilterChainsCached(false);
			});
			server.addBean(new RequestTimeoutWatchdog(server, properties.deadline()));
			configureHttp(server);
			health.watch(server);
		});
	}

	/**
	 * Platform threads read requests and send cached responses, virtual threads do the
	 * rest. Were all of them virtual, a page would wait for whoever computes: virtual
	 * threads are not preempted.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> threads(JettyServerProperties properties) {
		JettyServerProperties.Threads sizes = properties.getThreads();
		return (factory) -> {
			QueuedThreadPool threads = new QueuedThreadPool(sizes.getMax(), sizes.getMin(),
					(int) sizes.getIdleTimeout().toMillis());
			threads.setName("jetty");
			threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("servlet-"));
			factory.setThreadPool(threads);
		};
	}

	private static void configureHttp(Server server) {
		for (Connector connector : server.getConnectors()) {
			HttpConfiguration configuration = connector.getConnectionFactory(HttpConnectionFactory.class)
				.getHttpConfiguration();
			configuration.addCustomizer(new RequestLineCustomizer());
			configuration.setHeaderCacheSize(NO_HEADER_CACHE);
			((ServerConnector) connector).addConnectionFactory(new IndexedHeadersConnectionFactory(configuration));
		}
	}

}

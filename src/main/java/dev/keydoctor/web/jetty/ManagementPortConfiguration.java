package dev.keydoctor.web.jetty;

import dev.keydoctor.site.SettingException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.context.annotation.Bean;

/**
 * A configuration of the management port alone, named in {@code META-INF/spring} and
 * hence no {@code @Configuration}, which the portal's own scan would find.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementPortConfiguration {

	private static final int MOST_THREADS = 10;

	private static final int FEWEST_THREADS = 2;

	/** Platform threads, which answer also when no virtual thread gets a processor. */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> managementThreads() {
		return (factory) -> {
			QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
			threads.setName("management");
			factory.setThreadPool(threads);
		};
	}

	/**
	 * Reads it once: of one that is missing, Jetty and Spring Boot show a stack trace.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> managementCertificate() {
		return (factory) -> {
			if (Ssl.isEnabled(factory.getSsl()) && !isReadable(factory)) {
				throw new SettingException("management.server.ssl",
						"names no certificate with its key that can be read");
			}
		};
	}

	private static boolean isReadable(JettyServletWebServerFactory factory) {
		try {
			WebServerSslBundle.get(factory.getSsl(), factory.getSslBundles()).createSslContext();
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}

package dev.keydoctor.web.jetty;

import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.LocalConnector;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an error whose own page fails is answered with its number, on a server that
 * Spring Boot has made.
 */
class PlainErrorPageHandlerTests {

	private static final String CANARY = "CanaryInAnAddress";

	@Test
	void theAddressIsNotEchoed() throws Exception {
		assertThat(answer(new JettyConfiguration().serverHardening(new DeadlineProperties(Duration.ofSeconds(5)),
				new DispatchHealthIndicator())))
			.startsWith("HTTP/1.1 500 ")
			.endsWith("\r\n\r\n500\n");
	}

	@Test
	void jettysOwnPageWouldEchoIt() throws Exception {
		assertThat(answer((factory) -> {
		})).startsWith("HTTP/1.1 500 ").contains(CANARY);
	}

	private static String answer(WebServerFactoryCustomizer<JettyServletWebServerFactory> customizer) throws Exception {
		JettyServletWebServerFactory factory = new JettyServletWebServerFactory(0);
		factory.addErrorPages(new ErrorPage("/error"));
		customizer.customize(factory);
		JettyWebServer server = (JettyWebServer) factory
			.getWebServer((context) -> context.addServlet("failing", new Failing()).addMapping("/*"));
		server.start();
		LocalConnector connector = new LocalConnector(server.getServer());
		try {
			connector.start();
			return connector.getResponse("GET /" + CANARY + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
		}
		finally {
			server.stop();
		}
	}

	/**
	 * Fails, and so does its page for failures.
	 */
	private static final class Failing extends HttpServlet {

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
			throw new ServletException();
		}

	}

}

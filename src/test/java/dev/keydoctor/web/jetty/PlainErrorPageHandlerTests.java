package dev.keydoctor.web.jetty;

import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an error whose own page fails is answered with its number.
 */
class PlainErrorPageHandlerTests {

	private static final String CANARY = "CanaryInAnAddress";

	@Test
	void theAddressIsNotEchoed() throws Exception {
		assertThat(answer(new PlainErrorPageHandler())).startsWith("HTTP/1.1 500 ").endsWith("\r\n\r\n500\n");
	}

	@Test
	void jettysOwnPageWouldEchoIt() throws Exception {
		assertThat(answer(new ErrorPageErrorHandler())).startsWith("HTTP/1.1 500 ").contains(CANARY);
	}

	private static String answer(ErrorPageErrorHandler errors) throws Exception {
		Server server = new Server();
		LocalConnector connector = new LocalConnector(server);
		server.addConnector(connector);
		ServletContextHandler servlets = new ServletContextHandler();
		servlets.addServlet(new Failing(), "/*");
		errors.setErrorPages(Map.of(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, "/error"));
		servlets.setErrorHandler(errors);
		server.setHandler(servlets);
		server.start();
		try {
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

package dev.keydoctor.web.jetty;

import dev.keydoctor.LogCapture;
import dev.keydoctor.guide.library.RealContent;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a portal whose pages are not what a visitor should get says so at its start.
 */
@Isolated
class WarmUpTests {

	private final Server server = new Server();

	@RegisterExtension
	private final LogCapture log = new LogCapture(WarmUp.class);

	@AfterEach
	void stop() throws Exception {
		this.server.stop();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 500, 503 })
	void aVisitThatIsAnsweredByAFailureIsLogged(int status) throws Exception {
		visit(status);

		assertThat(this.log.lines())
			.contains("The portal is cold: GET /en/guides HTTP/1.1 is answered by HTTP/1.1 " + status + " "
					+ HttpStatus.getMessage(status))
			.anyMatch((line) -> line.contains("POST /en/check "))
			.noneMatch((line) -> line.contains("sk-"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 303, 404 })
	void aVisitThatIsAnsweredAsExpectedIsNot(int status) throws Exception {
		visit(status);

		assertThat(this.log.lines()).isEmpty();
	}

	private void visit(int status) throws Exception {
		this.server.setHandler(new Handler.Abstract.NonBlocking() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				response.setStatus(status);
				callback.succeeded();
				return true;
			}
		});
		this.server.start();
		new WarmUp(this.server, RealContent.contentRepository()).lifeCycleStarting(new ServerConnector(this.server));
	}

}

package dev.keydoctor.web.jetty;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request is under way until its answer is whole, or there will be none.
 */
@Timeout(60)
class UnderwayTests {

	private final CompletableFuture<Callback> begun = new CompletableFuture<>();

	private final Underway underway = new Underway(new Cook());

	private final Server server = new Server();

	private final LocalConnector connector = new LocalConnector(this.server);

	@BeforeEach
	void open() throws Exception {
		this.server.addConnector(this.connector);
		this.server.setHandler(this.underway);
		this.server.setErrorHandler(new PlainErrorHandler());
		this.server.start();
	}

	@AfterEach
	void close() throws Exception {
		this.server.stop();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void countsUntilTheAnswerIsWholeOrHasFailed(boolean succeeds) throws Exception {
		LocalConnector.LocalEndPoint client = this.connector.connect();
		client.addInput("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		Callback answer = this.begun.join();

		assertThat(this.underway.getRequestsActive()).isOne();
		if (succeeds) {
			answer.succeeded();
		}
		else {
			answer.failed(new IllegalStateException("The client has gone."));
		}

		client.waitUntilClosed();
		assertThat(this.underway.getRequestsActive()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/quick", "/nobody", "/broken" })
	void countsNoneThatIsOver(String path) throws Exception {
		String answer = this.connector
			.getResponse("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		// Who asks hears the answer a moment before it is counted as given.
		this.server.stop();

		assertThat(answer).startsWith("HTTP/1.1 ");
		assertThat(this.underway.getRequestsActive()).isZero();
	}

	@Test
	void leavesItToTheHandlersWhetherTheyBlock() {
		assertThat(this.underway.getInvocationType()).isEqualTo(InvocationType.NON_BLOCKING);
	}

	private final class Cook extends Handler.Abstract.NonBlocking {

		@Override
		public boolean handle(Request request, Response response, Callback callback) {
			switch (request.getHttpURI().getPath()) {
				case "/slow" -> UnderwayTests.this.begun.complete(callback);
				case "/quick" -> callback.succeeded();
				case "/broken" -> throw new IllegalStateException("The oven is cold.");
				default -> {
					return false;
				}
			}
			return true;
		}

	}

}

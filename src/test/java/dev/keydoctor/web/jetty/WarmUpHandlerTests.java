package dev.keydoctor.web.jetty;

import java.time.Duration;

import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests that what comes from outside waits until the visits are over. Whoever waits here
 * is interrupted at once.
 */
class WarmUpHandlerTests {

	private final WarmUpHandler handler = patient(Duration.ofMinutes(5));

	@AfterEach
	void goOn() {
		Thread.interrupted();
	}

	@Test
	void aRequestWaitsForTheVisits() {
		Thread.currentThread().interrupt();

		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> handles(ServerConnector.class));
	}

	@Test
	void aVisitDoesNotWait() throws Exception {
		Thread.currentThread().interrupt();

		assertThat(handles(LocalConnector.class)).isTrue();
	}

	@Test
	void aRequestDoesNotWaitWhenTheVisitsAreOver() throws Exception {
		this.handler.open();

		assertThat(handles(ServerConnector.class)).isTrue();
	}

	@Test
	void aRequestDoesNotWaitForVisitsThatDoNotEnd() throws Exception {
		assertThat(handles(patient(Duration.ZERO), ServerConnector.class)).isTrue();
	}

	private static WarmUpHandler patient(Duration longest) {
		return new WarmUpHandler(new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				return true;
			}
		}, longest);
	}

	private boolean handles(Class<? extends Connector> from) throws Exception {
		return handles(this.handler, from);
	}

	private static boolean handles(WarmUpHandler handler, Class<? extends Connector> from) throws Exception {
		ConnectionMetaData connection = mock();
		given(connection.getConnector()).willReturn(mock(from));
		Request request = mock();
		given(request.getConnectionMetaData()).willReturn(connection);
		return handler.handle(request, mock(), mock());
	}

}

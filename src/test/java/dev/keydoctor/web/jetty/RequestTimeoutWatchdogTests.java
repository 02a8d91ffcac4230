package dev.keydoctor.web.jetty;

import java.time.Duration;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class RequestTimeoutWatchdogTests {

	@Test
	void looksAgainAfterAFailure() throws Exception {
		Server server = mock();
		Connector connector = mock();
		Scheduler scheduler = mock();
		given(server.getScheduler()).willReturn(scheduler);
		given(server.getConnectors()).willReturn(new Connector[] { connector });
		given(connector.getConnectedEndPoints()).willThrow(new IllegalStateException());
		RequestTimeoutWatchdog watchdog = new RequestTimeoutWatchdog(server, Duration.ofSeconds(1));
		watchdog.start();

		watchdog.run();
		willThrow(new OutOfMemoryError()).given(connector).getConnectedEndPoints();
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(watchdog::run);

		verify(scheduler, times(3)).schedule(eq(watchdog), anyLong(), any());
	}

}

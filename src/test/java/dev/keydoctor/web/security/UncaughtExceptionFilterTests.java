package dev.keydoctor.web.security;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that what nobody caught is answered and logged by its place in the code alone.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class UncaughtExceptionFilterTests {

	private static final String CANARY = "CanaryInAnError";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/en/" + CANARY);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void placesAreLoggedAndNoMessages(CapturedOutput output) throws Exception {
		pass(() -> new IllegalStateException(CANARY, new IOException(CANARY)));

		assertThat(this.response.getStatus()).isEqualTo(500);
		assertThat(this.request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
			.isInstanceOf(IllegalStateException.class);
		assertThat(output)
			.contains("A request failed unexpectedly: java.lang.IllegalStateException\n\tat dev.keydoctor",
					"Caused by: java.io.IOException\n\tat dev.keydoctor")
			.doesNotContain(CANARY);
	}

	@Test
	void whatIsNoProperHttpIsTheSendersMistake(CapturedOutput output) throws Exception {
		pass(() -> new IllegalStateException(new HttpException.RuntimeException(431)));

		assertThat(this.response.getStatus()).isEqualTo(431);
		assertThat(output).isEmpty();
	}

	@Test
	void aReaderWhoHasGoneIsNoMistakeOfThePortal(CapturedOutput output) throws Exception {
		pass(() -> new IllegalStateException(new EOFException()));

		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(output).isEmpty();
	}

	@Test
	void aCommittedResponseIsNotAnsweredAnew() throws IOException {
		this.response.flushBuffer();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> pass(IllegalStateException::new));
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	private void pass(Supplier<RuntimeException> failure) throws ServletException, IOException {
		FilterChain failing = (request, response) -> {
			throw failure.get();
		};
		new UncaughtExceptionFilter().doFilter(this.request, this.response, failing);
	}

}

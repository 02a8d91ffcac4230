package dev.keydoctor.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a port is tried before the portal warms up.
 */
class PortTests {

	@Test
	void aPortOfAnotherProgramIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Port port = port(other.getLocalPort());

			assertThatExceptionOfType(SettingException.class).isThrownBy(port::tryToOpen)
				.withMessageStartingWith("cannot be opened: another program has it")
				.matches((ex) -> ex.property().equals("server.port"));
		}
	}

	@Test
	void aPortIsFreeAgainAfterwards() throws IOException {
		Port port = port(freePort());

		port.tryToOpen();
		assertThatCode(port::tryToOpen).doesNotThrowAnyException();
	}

	private static Port port(int number) {
		return Port.of(new MockEnvironment().withProperty("server.port", String.valueOf(number))
			.withProperty("server.address", "127.0.0.1"), "server.");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}

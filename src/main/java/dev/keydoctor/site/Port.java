package dev.keydoctor.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * A record of a port that is to be opened later. Spring Boot itself explains only that a
 * port is taken, and after the warm-up: a foreign address, a number that is no port and
 * missing rights end in a stack trace.
 *
 * @param prefix what its properties begin with
 * @param number its number, 0 for any, -1 for none
 * @param address the address at which to listen, or {@code null} for all
 */
record Port(String prefix, int number, @Nullable InetAddress address) {

	static final int LAST = 65_535;

	static Port of(Environment environment, String prefix) {
		String number = environment.getProperty(prefix + "port", "8080").strip();
		String address = environment.getProperty(prefix + "address", "").strip();
		if (address.isEmpty() && environment.containsProperty(prefix + "address")) {
			throw new SettingException(prefix + "address", "is empty, which would open it to all");
		}
		return new Port(prefix, number(prefix, number), address.isEmpty() ? null : address(prefix, address));
	}

	String property() {
		return this.prefix + "port";
	}

	/** Opens the port for a moment. */
	void tryToOpen() {
		if (this.number < 0) {
			return;
		}
		if (this.address != null && !opens(0)) {
			throw new SettingException(this.prefix + "address", "is no address of this machine");
		}
		if (!opens(this.number)) {
			throw new SettingException(property(), "cannot be opened: another program has it, or it needs more rights");
		}
	}

	private static int number(String prefix, String number) {
		boolean digits = number.matches("-1|[0-9]{1,5}");
		if (!digits || Integer.parseInt(number) > LAST || (number.equals("-1") && prefix.equals("server."))) {
			throw new SettingException(prefix + "port", "is no port from 1 to " + LAST);
		}
		return Integer.parseInt(number);
	}

	private static InetAddress address(String prefix, String address) {
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new SettingException(prefix + "address", "is no address of this machine");
		}
	}

	private boolean opens(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(this.address, port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}

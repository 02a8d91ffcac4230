package dev.keydoctor.openai;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The way out through the proxy that {@code HTTPS_PROXY} names, as other programs
 * understand it; Java knows only its own {@code https.proxyHost}. What listens on this
 * machine, such as the sandbox, is always reached directly.
 */
final class EgressProxy extends ProxySelector {

	private static final String NO_ADDRESS = "is not an address such as http://proxy.example.org:3128";

	private final ProxySelector way;

	private EgressProxy(ProxySelector way) {
		this.way = way;
	}

	/**
	 * Finds the way out.
	 * @param environment the variables of the process; those in lower case win
	 * @return chooses the proxy, Java's own setting before the environment's
	 * @throws ProxyException if the variable does not name a proxy that can be used
	 */
	static ProxySelector of(Map<String, String> environment) {
		String address = variable(environment, "HTTPS_PROXY");
		boolean java = System.getProperty("https.proxyHost") != null;
		return new EgressProxy((java || address.isEmpty()) ? ProxySelector.getDefault()
				: new Named(proxy(address), exceptions(variable(environment, "NO_PROXY"))));
	}

	private static String variable(Map<String, String> environment, String name) {
		return environment.getOrDefault(name.toLowerCase(Locale.ROOT), environment.getOrDefault(name, "")).strip();
	}

	private static Proxy proxy(String address) {
		try {
			URI uri = URI.create(address.contains("://") ? address : "http://" + address);
			if (uri.getRawUserInfo() != null) {
				throw new ProxyException("asks to sign in to the proxy");
			}
			if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
				throw new ProxyException(NO_ADDRESS);
			}
			return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
		}
		catch (IllegalArgumentException ex) {
			// Its message holds the address, and that may hold a password.
			throw new ProxyException(NO_ADDRESS);
		}
	}

	private static List<String> exceptions(String list) {
		return Stream.of(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
			.map((host) -> host.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
			.filter((host) -> !host.isEmpty())
			.map((host) -> host.equals("*") ? host : "." + host)
			.toList();
	}

	@Override
	public List<Proxy> select(URI uri) {
		return isOnThisMachine(uri.getHost()) ? List.of(Proxy.NO_PROXY) : this.way.select(uri);
	}

	private static boolean isOnThisMachine(String host) {
		return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
	}

	@Override
	public void connectFailed(URI uri, SocketAddress address, IOException failure) {
		this.way.connectFailed(uri, address, failure);
	}

	/**
	 * The proxy of the environment, and the hosts that are reached without it.
	 */
	private static final class Named extends ProxySelector {

		private final Proxy proxy;

		private final List<String> exceptions;

		private Named(Proxy proxy, List<String> exceptions) {
			this.proxy = proxy;
			this.exceptions = exceptions;
		}

		@Override
		public List<Proxy> select(URI uri) {
			boolean direct = !"https".equals(uri.getScheme()) || this.exceptions.contains("*")
					|| this.exceptions.stream().anyMatch(("." + uri.getHost())::endsWith);
			return List.of(direct ? Proxy.NO_PROXY : this.proxy);
		}

		@Override
		public void connectFailed(URI uri, SocketAddress address, IOException failure) {
			// There is no other way: the failure itself tells.
		}

	}

}

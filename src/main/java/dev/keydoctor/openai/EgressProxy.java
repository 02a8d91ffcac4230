package dev.keydoctor.openai;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.site.SafeUrl;
import dev.keydoctor.site.SettingException;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;

/**
 * A finder of the proxy on the way to OpenAI that {@code HTTPS_PROXY} names, as other
 * programs understand it; Java knows only its own {@code https.proxyHost}, which goes
 * first.
 */
final class EgressProxy {

	private static final String NO_ADDRESS = "is not an address such as http://proxy.example.org:3128";

	private static final int LAST_PORT = 65_535;

	private EgressProxy() {
	}

	/**
	 * The proxies before several addresses, one for each that is not reached directly.
	 */
	static List<HttpProxy> of(Map<String, String> environment, Collection<URI> addresses) {
		return addresses.stream().map((address) -> of(environment, address)).flatMap(Optional::stream).toList();
	}

	/**
	 * Finds the proxy to an address; nothing where that is reached directly, as the
	 * sandbox is.
	 * @param environment the variables of the process; those in lower case win
	 * @throws SettingException if the variable does not name a proxy that can be used
	 */
	static Optional<HttpProxy> of(Map<String, String> environment, URI openAi) {
		if (System.getProperty("https.proxyHost") != null) {
			return proxyOfJava(openAi).map((proxy) -> proxyTo(openAi, proxy));
		}
		String address = variable(environment, "HTTPS_PROXY");
		Optional<Origin.Address> named = address.isEmpty() ? Optional.empty() : Optional.of(parse(address));
		return named.filter((proxy) -> isFarAway(openAi) && !isExcepted(openAi, variable(environment, "NO_PROXY")))
			.map((proxy) -> proxyTo(openAi, proxy));
	}

	private static HttpProxy proxyTo(URI openAi, Origin.Address address) {
		HttpProxy proxy = new HttpProxy(address, false);
		proxy.getIncludedAddresses().add(openAi.getHost());
		return proxy;
	}

	private static String variable(Map<String, String> environment, String name) {
		return environment.getOrDefault(name.toLowerCase(Locale.ROOT), environment.getOrDefault(name, "")).strip();
	}

	private static Origin.Address parse(String address) {
		URI uri = uri(address.contains("://") ? address : "http://" + address);
		if (uri.getRawUserInfo() != null) {
			throw unusable("asks to sign in to the proxy");
		}
		if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1
				|| uri.getPort() > LAST_PORT) {
			throw unusable(NO_ADDRESS);
		}
		return new Origin.Address(uri.getHost(), uri.getPort());
	}

	private static URI uri(String address) {
		try {
			return new URI(address);
		}
		catch (URISyntaxException ex) {
			// Its message holds the address, and that may hold a password.
			throw unusable(NO_ADDRESS);
		}
	}

	/** Calls to OpenAI would fail or go another way. */
	private static SettingException unusable(String fault) {
		return new SettingException("HTTPS_PROXY",
				fault + ": name host and port of a proxy that lets this machine through without a user name and a "
						+ "password, or unset it to call OpenAI directly. NO_PROXY lists hosts that need no proxy");
	}

	private static Optional<Origin.Address> proxyOfJava(URI openAi) {
		return ProxySelector.getDefault()
			.select(openAi)
			.stream()
			.filter((proxy) -> proxy.type() == Proxy.Type.HTTP)
			.map((proxy) -> (InetSocketAddress) proxy.address())
			.map((address) -> new Origin.Address(address.getHostString(), address.getPort()))
			.findFirst();
	}

	private static boolean isFarAway(URI uri) {
		return "https".equals(uri.getScheme()) && !SafeUrl.Validator.isThisMachine(uri.getHost());
	}

	private static boolean isExcepted(URI uri, String exceptions) {
		String name = "." + uri.getHost().toLowerCase(Locale.ROOT);
		return Stream.of(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+"))
			.map((host) -> host.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
			.filter((host) -> !host.isEmpty())
			.anyMatch((host) -> host.equals("*") || name.endsWith("." + host));
	}

}

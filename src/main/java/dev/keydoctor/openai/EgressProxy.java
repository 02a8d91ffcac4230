package dev.keydoctor.openai;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

	private static final int HTTPS = 443;

	private static final int LAST_PORT = 65_535;

	private EgressProxy() {
	}

	/**
	 * Finds the proxy to all that is not on this machine and not excepted.
	 * @param environment the variables of the process; those in lower case win
	 * @throws SettingException if the variable does not name a proxy that can be used
	 */
	static Optional<HttpProxy> of(Map<String, String> environment) {
		String javas = System.getProperty("https.proxyHost");
		if (javas != null) {
			int port = Integer.getInteger("https.proxyPort", HTTPS);
			return Optional.of(proxy(new Origin.Address(javas, port), EgressProxy::isExceptedByJava));
		}
		String address = variable(environment, "HTTPS_PROXY");
		String exceptions = variable(environment, "NO_PROXY");
		return address.isEmpty() ? Optional.empty()
				: Optional.of(proxy(parse(address), (host) -> isExcepted(host, exceptions)));
	}

	/** Jetty asks it about the sandbox as well, and about the proxy itself. */
	private static HttpProxy proxy(Origin.Address address, Predicate<String> excepted) {
		return new HttpProxy(address, false) {
			@Override
			public boolean matches(Origin origin) {
				String host = origin.getAddress().getHost();
				return "https".equals(origin.getScheme()) && !SafeUrl.Validator.isThisMachine(host)
						&& !excepted.test(host);
			}
		};
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

	/** The refusal of a proxy with which calls would fail, or go another way. */
	private static SettingException unusable(String fault) {
		return new SettingException("HTTPS_PROXY",
				fault + ": name host and port of a proxy that lets this machine through without a user name and a "
						+ "password, or unset it to call OpenAI directly. NO_PROXY lists hosts that need no proxy");
	}

	/** Whether Java calls the host directly, by {@code http.nonProxyHosts}. */
	private static boolean isExceptedByJava(String host) {
		return ProxySelector.getDefault()
			.select(URI.create("https://" + host))
			.stream()
			.noneMatch((proxy) -> proxy.type() == Proxy.Type.HTTP);
	}

	private static boolean isExcepted(String asked, String exceptions) {
		String name = "." + asked.toLowerCase(Locale.ROOT);
		return Stream.of(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+"))
			.map((host) -> host.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
			.filter((host) -> !host.isEmpty())
			.anyMatch((host) -> host.equals("*") || name.endsWith("." + host));
	}

}

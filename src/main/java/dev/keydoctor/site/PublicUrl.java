package dev.keydoctor.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.key.KeyPrefix;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A component that knows the public address of the portal: as configured, else as the
 * request has it.
 */
@Component
public class PublicUrl {

	/** The length from which on a host may hold a key; shorter ones are not searched. */
	private static final int SHORTEST_KEY = 40;

	/** A key that somebody put in the place of the host. */
	private static final Pattern KEY = Pattern.compile("(?i)" + KeyPrefix.any() + "[^.]{34,}.*");

	private static final Pattern ORIGIN = Pattern
		.compile("(https?)://([a-z0-9](?:[a-z0-9.-]{0,252})|\\[[0-9a-f:.]{2,45}])(?::([1-9][0-9]{0,4}))?/{0,2}");

	private final String configured;

	@Autowired
	PublicUrl(PortalProperties portal) {
		this(portal.publicUrl());
	}

	/**
	 * The public address of the portal.
	 * @param configured scheme, host and port, or nothing to take those of each request
	 * @throws SettingException if it is anything else
	 */
	public PublicUrl(String configured) {
		this.configured = configured.isBlank() ? "" : normalised(configured.strip());
	}

	/** The address as browsers write it in {@code Origin}, to be compared with it. */
	private static String normalised(String configured) {
		Matcher parts = ORIGIN.matcher(configured.toLowerCase(Locale.ROOT));
		if (!parts.matches() || !isServer(parts.group())) {
			throw new SettingException("keydoctor.public-url",
					"must be https:// or http:// and a host, with a port where need be, and nothing behind it");
		}
		String port = parts.group(3);
		boolean usual = port == null || port.equals(parts.group(1).equals("https") ? "443" : "80");
		return parts.group(1) + "://" + parts.group(2) + (usual ? "" : ":" + port);
	}

	/** The pattern knows neither empty labels nor the highest port. */
	private static boolean isServer(String address) {
		try {
			return new URI(address).parseServerAuthority().getPort() <= Port.LAST;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Scheme, host and port as they are configured, for what must not take those of a
	 * request.
	 */
	public Optional<String> configured() {
		return Optional.of(this.configured).filter((address) -> !address.isEmpty());
	}

	/**
	 * The address of the portal, without a slash at the end: that of the request where
	 * none is configured.
	 */
	public String resolve(HttpServletRequest request) {
		return resolve(request.getScheme(), request.getServerName(), request.getServerPort());
	}

	/**
	 * The address of the portal, for those who have no servlet request.
	 * @param scheme the scheme of the request, as all three used only where nothing is
	 * configured
	 * @param host its host, a literal IPv6 address in brackets
	 * @param port its port
	 * @return scheme, host and port where it is not the usual one, without a slash at the
	 * end
	 */
	public String resolve(String scheme, String host, int port) {
		if (!this.configured.isEmpty()) {
			return this.configured;
		}
		boolean usual = port == (scheme.equals("https") ? 443 : 80);
		return scheme + "://" + (isKey(host) ? "localhost" : host) + (usual ? "" : ":" + port);
	}

	private static boolean isKey(String host) {
		return host.length() >= SHORTEST_KEY && KEY.matcher(host).matches();
	}

}

package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A component that tells from which address a request comes. What a header says counts
 * only as far as trusted proxies wrote it: it is read from its end, where the nearest
 * proxy wrote. Spring's {@code ForwardedHeaderFilter} and Jetty's
 * {@code ForwardedRequestCustomizer} believe every sender.
 */
@Component
public class ClientAddress {

	private static final Logger logger = LoggerFactory.getLogger(ClientAddress.class);

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	/** An address as proxies and servers write it: in brackets, with a port or a zone. */
	private static final Pattern WRITTEN = Pattern.compile(
			"\\[([0-9A-Fa-f:.]+)(?:%[\\w.-]+)?](?::\\d+)?|(\\d+(?:\\.\\d+){3})(?::\\d+)?|([0-9A-Fa-f:.]+)(?:%[\\w.-]+)?");

	private final List<Network> trusted;

	private final AtomicBoolean warnedOfStranger = new AtomicBoolean();

	private final AtomicBoolean warnedOfSilence = new AtomicBoolean();

	ClientAddress(LimitProperties limits) {
		this.trusted = limits.trustedProxies();
	}

	/** The name of the network from which a request comes: a /24, or a /48 of IPv6. */
	public String network(HttpServletRequest request) {
		return Network.sitePrefix(resolve(request)).toString();
	}

	/** The address of whoever sent a request, past the proxies that are trusted. */
	InetAddress resolve(HttpServletRequest request) {
		InetAddress nearest = read(request.getRemoteAddr()).orElseThrow();
		List<String> forwarded = Collections.list(request.getHeaders(FORWARDED_FOR));
		boolean trusted = trusts(nearest);
		if (!trusted && !forwarded.isEmpty()) {
			warn(this.warnedOfStranger, "A request came with {} from an address that is not trusted. If a proxy of "
					+ "yours sent it, name its network in keydoctor.limits.trusted-proxies");
		}
		if (trusted && forwarded.isEmpty()) {
			warn(this.warnedOfSilence, "A request came without {} from a network that keydoctor.limits.trusted-proxies "
					+ "names. If a proxy of yours sent it, let it add the visitor's address");
		}
		return client(nearest, String.join(",", forwarded).split(","));
	}

	/** The first address, seen from here, that is not one of a trusted proxy. */
	private InetAddress client(InetAddress nearest, String[] forwarded) {
		InetAddress client = nearest;
		for (String written : Arrays.asList(forwarded).reversed()) {
			Optional<InetAddress> next = trusts(client) ? read(written.strip()) : Optional.empty();
			if (next.isEmpty()) {
				return client;
			}
			client = next.get();
		}
		return client;
	}

	private boolean trusts(InetAddress address) {
		return this.trusted.stream().anyMatch((network) -> network.contains(address));
	}

	private static Optional<InetAddress> read(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return Stream.of(1, 2, 3)
				.map(matcher::group)
				.filter(Objects::nonNull)
				.findFirst()
				.map(InetAddress::ofLiteral);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static void warn(AtomicBoolean warned, String message) {
		if (warned.compareAndSet(false, true)) {
			logger.warn(message + ": until then all visitors behind it share one budget of checks.", FORWARDED_FOR);
		}
	}

}

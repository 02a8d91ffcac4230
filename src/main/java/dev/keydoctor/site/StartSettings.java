package dev.keydoctor.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * An initializer that looks at what nobody else would miss before the portal has warmed
 * up: misspelt names, the ports, the folder for temporary files, who is believed about
 * addresses, TLS, and paths.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StartSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** The name of a property of the portal's, or of its environment variable. */
	private static final Pattern OURS = Pattern.compile("(?i)keydoctor[._].+");

	/** What Kubernetes sets for a service whose name begins with "keydoctor". */
	private static final Pattern SERVICE_LINK = Pattern
		.compile("KEYDOCTOR_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT|PORT)(?:_\\w+)?");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		refuseUnknownNames(environment);
		refuseForwardedHeaders(environment);
		refuseTls(environment);
		refusePaths(environment);
		requireTemporaryFolder();
		Port portal = Port.of(environment, "server.");
		Port management = Port.of(environment, "management.server.");
		if (portal.number() == management.number() && portal.number() > 0) {
			throw new SettingException(management.property(),
					"must differ from server.port: health and metrics are not for visitors");
		}
		portal.tryToOpen();
		management.tryToOpen();
	}

	/**
	 * Refuses names that no property has: a misspelt limit or proxy would leave the
	 * default as it is, and nobody would see it.
	 */
	private static void refuseUnknownNames(ConfigurableEnvironment environment) {
		ShippedSettings shipped = new ShippedSettings();
		environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter(OURS.asMatchPredicate().and(SERVICE_LINK.asMatchPredicate().negate()))
			.filter(Predicate.not(shipped::isName))
			.findFirst()
			.ifPresent((name) -> {
				throw new SettingException(name, "is misspelt: there is no such setting");
			});
	}

	/**
	 * Refuses to trust forwarded headers of anybody: a visitor who writes them would have
	 * budgets without end.
	 */
	private static void refuseForwardedHeaders(Environment environment) {
		String strategy = environment.getProperty("server.forward-headers-strategy", "none");
		if (!strategy.strip().equalsIgnoreCase("none")) {
			throw new SettingException("server.forward-headers-strategy",
					"would believe every visitor about addresses: name your proxies in "
							+ "keydoctor.limits.trusted-proxies instead");
		}
	}

	/** Refuses HTTP/2 and TLS: only the parser of plain HTTP/1.1 finds slow clients. */
	private static void refuseTls(Environment environment) {
		boolean ends = Binder.get(environment).bind("server.ssl", Bindable.mapOf(String.class, Object.class)).isBound()
				&& environment.getProperty("server.ssl.enabled", Boolean.class, true);
		if (ends || environment.getProperty("server.http2.enabled", Boolean.class, false)) {
			throw new SettingException(ends ? "server.ssl" : "server.http2.enabled",
					"would leave slow clients unwatched: let a proxy end TLS and HTTP/2");
		}
	}

	/** Refuses a context path: each link and QR code begins at the root of the host. */
	private static void refusePaths(Environment environment) {
		for (String property : List.of("server.servlet.context-path", "spring.mvc.servlet.path")) {
			if (!environment.getProperty(property, "").matches("/?")) {
				throw new SettingException(property, "must stay empty: give the portal a host of its own");
			}
		}
	}

	private static void requireTemporaryFolder() {
		try {
			Files.delete(Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "key-doctor", ""));
		}
		catch (IOException ex) {
			throw new SettingException("java.io.tmpdir",
					"names a folder in which nothing can be written: start with java -Djava.io.tmpdir=/var/tmp");
		}
	}

}

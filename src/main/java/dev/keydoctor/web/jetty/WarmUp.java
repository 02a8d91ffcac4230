package dev.keydoctor.web.jetty;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalPage;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.function.ThrowingConsumer;

/**
 * A Jetty listener that visits each kind of page once before the port opens, so that what
 * they need is loaded by one visitor and not by a crowd. A virtual thread that waits
 * while another loads a class keeps its processor: a crowd that met a cold portal held
 * all processors and waited for ever.
 */
final class WarmUp implements LifeCycle.Listener {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String UNKNOWN_TEXT = "The+weather+is+grey+today";

	/** Two words in one, and one with a mistake: a search looks for both. */
	private static final String MISTYPED = "apikey+opnai";

	/** An {@code Accept} to which any type will do. */
	private static final String ANY = "*/*";

	/** An expected answer: a page, a redirect, 404 for the address that is wrong. */
	private static final Pattern EXPECTED = Pattern.compile("HTTP/1\\.1 (2|3|404)");

	private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (/\\S+)\\r$");

	private final Server server;

	private final ContentRepository contentRepository;

	WarmUp(Server server, ContentRepository contentRepository) {
		this.server = server;
		this.contentRepository = contentRepository;
	}

	/**
	 * Called when the port is about to open.
	 */
	@Override
	public void lifeCycleStarting(LifeCycle port) {
		visit(port, this::visitAllPages);
	}

	/**
	 * Called when the port is open. Where no rule finds anything in a text, a classifier
	 * learns first: for so long nobody shall wait for the port.
	 */
	@Override
	public void lifeCycleStarted(LifeCycle port) {
		Thread.ofPlatform()
			.daemon()
			.name("warm-up")
			.start(() -> visit(port, (connector) -> explain(connector, UNKNOWN_TEXT)));
	}

	/**
	 * Visits the portal through a connector of its own. A visit that fails is no reason
	 * not to open the port: the next visitor may fare better.
	 */
	private void visit(LifeCycle port, ThrowingConsumer<LocalConnector> visit) {
		LocalConnector connector = new LocalConnector(this.server,
				new IndexedHeadersConnectionFactory(configuration(port)));
		try {
			connector.start();
			visit.acceptWithException(connector);
		}
		catch (Exception ex) {
			logger.warn("The portal is cold: {}", ex.getClass().getSimpleName());
		}
		finally {
			LifeCycle.stop(connector);
		}
	}

	/** The configuration of the port, whose cache the pages go into. */
	private static HttpConfiguration configuration(LifeCycle port) {
		return ((Connector) port).getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
	}

	private void visitAllPages(LocalConnector connector) throws Exception {
		for (String page : pages().toList()) {
			ask(connector, get(page, ANY));
		}
		String report = report(ask(connector, post("/en/check", FORM, ANY, "key=sk-example-healthy")));
		ask(connector, get(report, ANY));
		ask(connector, get(report, "application/json"));
		ask(connector, post("/en/check", FORM, "text/event-stream", "key=sk-example-healthy"));
		explain(connector, "429");
		ask(connector, post("/api/v1/explanations", "application/json", ANY, "{\"text\": \"429\"}"));
	}

	private static void explain(LocalConnector connector, String text) throws Exception {
		ask(connector, post("/en/explain", FORM, ANY, "text=" + text));
	}

	/** Asks, and says where the answer is none that a visitor should get. */
	private static String ask(LocalConnector connector, String request) throws Exception {
		String answer = Objects.requireNonNullElse(connector.getResponse(request), "nothing");
		if (!EXPECTED.matcher(answer).lookingAt()) {
			logger.warn("The portal is cold: {} is answered by {}", firstLine(request), firstLine(answer));
		}
		return answer;
	}

	private static String firstLine(String message) {
		return message.lines().findFirst().orElse("");
	}

	/* One of each kind of page but the status page, which would ask OpenAI. */
	private Stream<String> pages() {
		Catalog catalog = this.contentRepository.catalog();
		Stream<String> own = Stream.of(PortalPage.values()).map((page) -> page.path(Language.EN));
		Stream<String> others = Stream.of("/", "/en/errors", "/en/search?q=" + MISTYPED, "/en/nowhere", "/sitemap.xml",
				"/api/v1/verdicts");
		Stream<String> guide = first(catalog.guides(Language.EN)).map(Page::path)
			.flatMap((path) -> Stream.of(path, path + ".md"));
		Stream<String> error = first(catalog.errors(Language.EN)).map(Page::path);
		Stream<String> tag = first(catalog.tags(Language.EN)).map((it) -> it.path(Language.EN));
		return Stream.of(own, others, guide, error, tag).flatMap(Function.identity());
	}

	private static <T> Stream<T> first(List<T> all) {
		return all.stream().limit(1);
	}

	private static String report(String answer) {
		return LOCATION.matcher(answer).results().map((MatchResult found) -> found.group(1)).findFirst().orElse("/en/");
	}

	private static String get(String path, String accept) {
		return String.join("\r\n", List.of("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: " + accept,
				"Connection: close", "", ""));
	}

	private static String post(String path, String type, String accept, String body) {
		return String.join("\r\n",
				List.of("POST " + path + " HTTP/1.1", "Host: localhost", "Sec-Fetch-Site: same-origin",
						"Accept: " + accept, "Content-Type: " + type, "Content-Length: " + body.length(),
						"Connection: close", "", body));
	}

}

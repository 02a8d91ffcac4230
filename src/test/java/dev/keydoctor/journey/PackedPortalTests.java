package dev.keydoctor.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the finished jar as a process of its own: what lies in folders while the other
 * tests run, lies in a jar there.
 */
@Tag("jar")
class PackedPortalTests {

	@Test
	void everyFileThatAPageShowsIsServedFromTheJar() throws Exception {
		try (PortalProcess portal = PortalProcess.startJar(jar(), "--logging.pattern.console=%m%n");
				Visitor visitor = new Visitor(port(portal), "127.0.0.1")) {
			Document guide = visitor.read("/pl/guides/api-key");
			Document report = visitor.follow("/en/check", Map.of("key", "sk-example-healthy"));

			assertThat(report.select("h1").text()).isNotEmpty();
			assertThat(parts(guide)).hasSizeGreaterThan(8).allSatisfy((part) -> {
				HttpResponse<String> answer = visitor.open(part);
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(Visitor.header(answer, "Content-Type")).doesNotContain("html");
			});
		}
	}

	/** The styles, scripts and pictures of a page. */
	private static Set<String> parts(Document page) {
		Set<String> parts = new TreeSet<>(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
		parts.addAll(page.select("script[src], img[src]").eachAttr("src"));
		return parts;
	}

	private static int port(PortalProcess portal) throws InterruptedException {
		return Integer.parseInt(portal.await("Jetty started on port ").split(" ")[0]);
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
		}
	}

}

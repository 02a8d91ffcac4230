package dev.keydoctor.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Journeys that show that pages are made once and given as bytes from then on.
 */
@JourneyTest
class ResponseCacheJourneyTests {

	/** A hash of the content, or the version of a library. */
	private static final String VERSION = "-[0-9a-f]{32}(?=\\.)|/\\d+\\.\\d+\\.\\d+(?=/)";

	@LocalServerPort
	private int port;

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@ValueSource(strings = { "/pl/", "/it/guides/billing", "/en/errors/invalid-key", "/pl/tags/n8n", "/en/check" })
	void everyVisitGetsTheSamePage(String path) {
		HttpResponse<String> first = this.visitor.open(path);
		HttpResponse<String> second = this.visitor.open(path);

		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().map().keySet()).isEqualTo(first.headers().map().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/guides/api-key", "/images/billing-page.svg", "/api/v1/verdicts",
			"/api/v1/anchors.csv", "/en/check/rules.json" })
	void aKnownETagIsAnsweredWithNotModified(String path) {
		String tag = Visitor.header(this.visitor.open(path), "ETag");

		HttpResponse<String> again = this.visitor.open(path, "If-None-Match", tag);

		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
	}

	/** What outgrows the cache would be made anew for every visitor. */
	@ParameterizedTest
	@ValueSource(strings = { "/pl/links", "/it/links", "/en/links", "/en/guides", "/picture/eng.traineddata.gz",
			"/picture/tesseract.wasm.gz" })
	void theLargestPagesAndFilesAreKeptToo(String path) {
		assumeThat(new ClassPathResource("static" + path).exists() || !path.endsWith(".gz")).isTrue();
		String tag = Visitor.header(this.visitor.open(path), "ETag");

		assertThat(this.visitor.open(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	/** A file is kept for ever by the name that changes with it, and by no other. */
	@ParameterizedTest
	@ValueSource(strings = { "link[rel=stylesheet], href", "link[rel=preload], href",
			"meta[property=og:image], content", "script[type=module], src" })
	void aFileIsKeptForEverByItsVersion(String place) {
		String[] parts = place.split(", ");
		String address = this.visitor.read("/en/").select(parts[0]).attr(parts[1]);

		assertThat(address).containsPattern(VERSION);
		assertThat(this.visitor.open(address).headers().firstValue("Cache-Control"))
			.hasValue("max-age=31536000, public");
		HttpResponse<String> plain = this.visitor.open(address.replaceFirst(VERSION, ""));
		assertThat(plain.statusCode()).isEqualTo(200);
		assertThat(plain.headers().firstValue("Cache-Control")).hasValue("no-cache");
	}

	/** What is kept is sent to everybody: the first who asks gets it too. */
	@ParameterizedTest
	@CsvSource({ "/api/v1/verdicts, application/json", "/api/v1/anchors.csv, text/csv",
			"/en/check/rules.json, application/json" })
	void whatIsOfOneTypeAloneIsSentWhateverIsAccepted(String path, String type) {
		HttpResponse<String> madeAnew = this.visitor.open(path + "?anew", "Accept", "image/png");

		assertThat(madeAnew.statusCode()).isEqualTo(200);
		assertThat(Visitor.header(madeAnew, "Content-Type")).startsWith(type);
	}

	/** A page of another version is still open, or another replica has just made it. */
	@ParameterizedTest
	@CsvSource({ "/css/site-0123456789abcdef0123456789abcdef.css, /css/site-[0-9a-f]{32}\\.css",
			"/picture/hide-0123456789abcdef0123456789abcdef.js, /picture/hide-[0-9a-f]{32}\\.js",
			"/webjars/picocss__pico/1.5.0/css/pico.fluid.classless.min.css, /webjars/picocss__pico/2[\\d.]+/css/.+" })
	void aFileOfAnotherVersionLeadsToThatOfThisOne(String path, String today) {
		HttpResponse<String> answer = this.visitor.open(path);

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(Visitor.header(answer, "Location")).matches(today).isNotEqualTo(path);
		assertThat(this.visitor.open(Visitor.header(answer, "Location")).statusCode()).isEqualTo(200);
	}

	@Test
	void theGzippedPageIsThePlainPage() throws IOException, InterruptedException {
		String plain = this.visitor.open("/it/guides/n8n").body();

		HttpRequest request = HttpRequest.newBuilder(this.visitor.resolve("/it/guides/n8n"))
			.header("Accept-Encoding", "gzip")
			.build();
		HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/check", "/it/explain", "/en/nowhere" })
	void formsAndErrorsAreNotStoredByBrowsers(String path) {
		this.visitor.open(path);

		assertThat(this.visitor.open(path).headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void pagesNameTheHostTheyWereAskedFor() {
		String path = "/en/guides/limits";
		String asked = this.visitor.open(path).body();

		String other = new Visitor(this.port, "localhost").open(path).body();

		assertThat(asked).contains("http://127.0.0.1:" + this.port + path);
		assertThat(other).contains("http://localhost:" + this.port + path).doesNotContain("127.0.0.1");
	}

	/** JSON can bear the name of problem details, which it would keep for everybody. */
	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/verdicts", "/en/check/rules.json" })
	void theFirstVisitorChoosesTheTypeForNobodyElse(String path) {
		String line = "GET " + path + " HTTP/1.1";
		RawExchange.send(this.port, line, "Host: first.example", "Accept: application/problem+json");

		assertThat(RawExchange.send(this.port, line, "Host: first.example").headers()).containsEntry("Content-Type",
				"application/json");
	}

	@Test
	void aHeadRequestGetsTheHeadersAlone() {
		HttpRequest.Builder head = HttpRequest.newBuilder(this.visitor.resolve("/pl/guides/tools")).HEAD();

		HttpResponse<String> answer = this.visitor.send(head);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
	}

}

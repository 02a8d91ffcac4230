package dev.keydoctor.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Journeys that look at the headers of every response, whoever sends it: the application,
 * its error pages, the response cache, or Jetty alone.
 */
@JourneyTest
class HeadersJourneyTests {

	private static final Map<String, String> SECURITY = Map.ofEntries(
			Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
			Map.entry("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
							+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
							+ "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "
							+ "trusted-types 'none'; report-to csp"),
			Map.entry("Reporting-Endpoints", "csp=\"/csp-report\""), Map.entry("X-Content-Type-Options", "nosniff"),
			Map.entry("X-Frame-Options", "DENY"), Map.entry("Referrer-Policy", "same-origin"),
			Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
			Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
			Map.entry("Cross-Origin-Embedder-Policy", "require-corp"), Map.entry("Origin-Agent-Cluster", "?1"),
			Map.entry("X-Permitted-Cross-Domain-Policies", "none"),
			Map.entry("Permissions-Policy", "accelerometer=(), autoplay=(), browsing-topics=(), "
					+ "camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), "
					+ "gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), "
					+ "idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
					+ "otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), "
					+ "publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), "
					+ "window-management=(), xr-spatial-tracking=()"));

	private static final Map<String, String> OF_PARTS = Map.of("Strict-Transport-Security",
			"max-age=63072000; includeSubDomains", "Content-Security-Policy",
			"default-src 'none'; frame-ancestors 'none'", "X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"same-origin", "Cross-Origin-Resource-Policy", "same-origin");

	private static final String POLICY = "Content-Security-Policy";

	private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

	private static final String OF_READER = SECURITY.get(POLICY)
		.replace("trusted-types 'none'", "trusted-types picture-reader");

	/** Whether the build had what it takes to make the reader of pictures. */
	private static final boolean PICTURES = new ClassPathResource("static/picture/reader.js").exists();

	/** What describes the one answer. Neither Server nor Set-Cookie is among it. */
	private static final Set<String> OF_THE_ANSWER = Set.of("Date", "Connection", "Cache-Control", "Content-Type",
			"Content-Length", "Content-Language", "Content-Encoding", "Content-Disposition", "Transfer-Encoding",
			"ETag", "Vary", "Location", "Allow", "Accept", "Accept-Encoding", "Accept-Patch", "Retry-After");

	private static final String OWN = "Sec-Fetch-Site: same-origin";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@ParameterizedTest
	@MethodSource
	void everyAnswerCarriesTheSameHeaders(int status, String... lines) {
		RawExchange answer = RawExchange.send(this.port, lines);

		assertThat(answer.status()).isEqualTo(status);
		assertExact(answer.headers());
	}

	static Stream<Object[]> everyAnswerCarriesTheSameHeaders() {
		String host = "Host: x";
		return Stream.of(ask(200, "GET /pl/ HTTP/1.1", host), ask(200, "HEAD /pl/guides/tools HTTP/1.1", host),
				ask(200, "GET /it/search?q=chiave HTTP/1.1", host), ask(200, "GET /api/v1/verdicts HTTP/1.1", host),
				ask(404, "GET /js/nothing.js HTTP/1.1", host), ask(405, "DELETE /img/mark.svg HTTP/1.1", host, OWN),
				ask(404, "GET /images/nothing.svg HTTP/1.1", host),
				ask(304, "GET /pl/ HTTP/1.1", host, "If-None-Match: *"), ask(302, "GET / HTTP/1.1", host),
				ask(301, "GET /pl HTTP/1.1", host), ask(302, "GET /go/api-key HTTP/1.1", host),
				ask(303, "POST /en/explain HTTP/1.1", host, OWN, FORM, "Content-Length: 13\r\n\r\ntext=no_quota"),
				ask(400, "POST /en/check HTTP/1.1", host, OWN, FORM, "Content-Length: 11\r\n\r\nkey=a&key=b"),
				ask(400, "POST /en/check HTTP/1.1", host, OWN, FORM, "Content-Length: 18\r\n\r\nkey=a&images=maybe"),
				ask(403, "POST /en/check HTTP/1.1", host, FORM, "Content-Length: 0"),
				ask(404, "GET /pl/nowhere HTTP/1.1", host), ask(400, "GET /go/../.. HTTP/1.1", host),
				ask(404, "GET /api/v1/nothing HTTP/1.1", host), ask(405, "DELETE /pl/ HTTP/1.1", host, OWN),
				ask(405, "TRACE /pl/ HTTP/1.1", host), ask(200, "OPTIONS /pl/ HTTP/1.1", host),
				ask(411, "POST /en/check HTTP/1.1", host, OWN, "Transfer-Encoding: chunked\r\n\r\n0\r\n"),
				ask(413, "POST /en/check HTTP/1.1", host, OWN, FORM, "Content-Length: 8193"),
				ask(415, "POST /api/v1/explanations HTTP/1.1", host, FORM, "Content-Length: 0"),
				ask(415, "POST /csp-report HTTP/1.1", host, FORM, "Content-Length: 0"),
				ask(415, "POST /en/check HTTP/1.1", host, OWN, FORM, "Content-Encoding: gzip", "Content-Length: 0"),
				ask(429, "GET /provoked/429 HTTP/1.1", host), ask(500, "GET /provoked/500 HTTP/1.1", host),
				ask(503, "GET /provoked/503 HTTP/1.1", host), ask(500, "GET /provoked/0 HTTP/1.1", host),
				ask(400, "GET /pl/ HTTP/1.1"), ask(400, "no HTTP at all"), ask(400, "GET http://:x/ HTTP/1.1", host),
				ask(400, "GET / HTTP/1.1", host, "Bad Name: x"), ask(400, "GET / HTTP/1.1", host, host),
				ask(400, "POST /en/check HTTP/1.1", host, "Content-Length: many"),
				ask(431, "GET /pl/ HTTP/1.1", host, "X-Long: " + "x".repeat(20_000)),
				ask(404, "GET /" + "x".repeat(15_000) + " HTTP/1.1", host),
				ask(414, "GET /" + "x".repeat(20_000) + " HTTP/1.1", host), ask(505, "GET / HTTP/3.7", host),
				ask(404, "BREW /pot HTTP/1.1", host, OWN), ask(200, "GET /pl/ HTTP/1.0"));
	}

	/**
	 * Caches would take another length for that of the page they know (RFC 9110, 8.6).
	 */
	@Test
	void notModifiedTellsTheLengthOfThePage() {
		RawExchange page = RawExchange.send(this.port, "HEAD /pl/ HTTP/1.1", "Host: x");
		RawExchange unchanged = RawExchange.send(this.port, "GET /pl/ HTTP/1.1", "Host: x", "If-None-Match: *");

		assertThat(unchanged.status()).isEqualTo(304);
		assertThat(unchanged.body()).isEmpty();
		assertThat(unchanged.headers()).containsEntry("Content-Length", page.headers().get("Content-Length"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/picocss__pico/2.1.1/css/pico.fluid.classless.min.css", "/css/site.css",
			"/js/theme.js", "/picture/picture.js", "/img/mark.svg", "/images/billing-page.svg" })
	void aPartOfAPageCarriesWhatProtectsIt(String path) {
		RawExchange answer = RawExchange.send(this.port, "GET " + path + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(200);
		assertExact(answer.headers(), OF_PARTS);
	}

	/** Browsers and crawlers ask there, whatever a page says. */
	@ParameterizedTest
	@CsvSource({ "/favicon.ico, image/x-icon", "/apple-touch-icon.png, image/png" })
	void anIconIsAtItsUsualAddress(String path, String type) {
		RawExchange answer = RawExchange.send(this.port, "GET " + path + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("Content-Type", type);
	}

	/** As one does that shows a link to the portal. */
	@ParameterizedTest
	@ValueSource(strings = { "/img/card.png", "/img/card.svg" })
	void aCardMayBeShownByPagesOfOthers(String path) {
		RawExchange answer = RawExchange.send(this.port, "GET " + path + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(200);
		assertExact(answer.headers(), with(OF_PARTS, RESOURCE_POLICY, "cross-origin"));
	}

	@ParameterizedTest
	@CsvSource({ "api-key/qr.svg, 200, cross-origin", "api-key/qr.png, 200, cross-origin",
			"nowhere/qr.svg, 404, same-origin", "nowhere/qr.png, 404, same-origin" })
	void aQrCodeMayBeShownByPagesOfOthers(String code, int status, String policy) {
		RawExchange answer = RawExchange.send(this.port, "GET /go/" + code + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(status);
		assertExact(answer.headers(), with(SECURITY, RESOURCE_POLICY, policy));
	}

	@ParameterizedTest
	@CsvSource({ "GET, 200", "POST, 422" })
	void thePageWithTheTextFieldNamesOnePolicyMore(String method, int status) {
		RawExchange answer = RawExchange.send(this.port, method + " /en/explain HTTP/1.1", "Host: x", OWN, FORM,
				"Content-Length: 0");

		assertThat(answer.status()).isEqualTo(status);
		assertExact(answer.headers(), PICTURES ? with(SECURITY, POLICY, OF_READER) : SECURITY);
	}

	@Test
	void noOtherPageNamesIt() {
		String sitemap = RawExchange.send(this.port, "GET /sitemap.xml HTTP/1.1", "Host: x").body();
		List<String> paths = Pattern.compile("<loc>http://x(/[^<]+)</loc>")
			.matcher(sitemap)
			.results()
			.map((page) -> page.group(1))
			.filter((path) -> !path.endsWith("/explain"))
			.toList();

		assertThat(paths).hasSizeGreaterThan(50)
			.allSatisfy((path) -> assertExact(
					RawExchange.send(this.port, "GET " + path + " HTTP/1.1", "Host: x").headers()));
	}

	@Test
	void theWorkerThatReadsPicturesMayRunWebAssemblyAndSendNothing() {
		assumeThat(PICTURES).as("pictures were left out of the build").isTrue();
		RawExchange answer = RawExchange.send(this.port, "GET /picture/reader.js HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(200);
		assertExact(answer.headers(), with(
				with(OF_PARTS, POLICY,
						"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'; "
								+ "require-trusted-types-for 'script'; trusted-types 'none'"),
				"Cross-Origin-Embedder-Policy", "require-corp"));
	}

	@ParameterizedTest
	@CsvSource({ "GET /pl/, Accept-Encoding", "POST /en/check, 'Sec-Fetch-Site, Origin'",
			"POST /en/nowhere, 'Sec-Fetch-Site, Origin'", "GET /, Accept-Language" })
	void anAnswerSaysWhatItDependsOn(String request, String vary) {
		RawExchange answer = RawExchange.send(this.port, request + " HTTP/1.1", "Host: x", "Content-Length: 0");

		assertThat(answer.headers().get("Vary")).contains(vary);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			OPTIONS /api/v1/verdicts     | 200 | GET,HEAD,OPTIONS
			OPTIONS /api/v1/explanations | 200 | POST,OPTIONS
			DELETE /api/v1/verdicts      | 405 | GET, HEAD, OPTIONS
			GET /api/v1/explanations     | 405 | OPTIONS, POST
			DELETE /en/explain           | 405 | GET, HEAD, OPTIONS, POST
			DELETE /css/site.css         | 405 | GET, HEAD, OPTIONS
			TRACE /en/                   | 405 | GET, HEAD, OPTIONS, POST
			OPTIONS /api/v1/nowhere      | 404 |
			OPTIONS /pl/nowhere          | 404 |
			""")
	void anAnswerNamesTheMethodsThatItsAddressTakes(String request, int status, @Nullable String allowed) {
		RawExchange answer = RawExchange.send(this.port, request + " HTTP/1.1", "Host: x", OWN, "Content-Length: 0");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.headers().get("Allow")).isEqualTo(allowed);
	}

	@Test
	void aPageNamesItsStatusAlsoWhereTheTextIsOfAnother() {
		RawExchange answer = RawExchange.send(this.port, "POST /csp-report HTTP/1.1", "Host: x", FORM,
				"Content-Length: 0");

		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.body()).contains("Error 415").doesNotContain("Error 400");
	}

	/** No other test asks for this page: it is rendered for this visitor. */
	@Test
	void anErrorIsAPageAlsoForAVisitorWhoNamesNone() {
		RawExchange answer = RawExchange.send(this.port, "POST /it/check HTTP/1.1", "Host: x", OWN, "Accept: image/png",
				"Transfer-Encoding: chunked\r\n\r\n0\r\n");

		assertThat(answer.status()).isEqualTo(411);
		assertThat(answer.body()).contains("Errore 411");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/explanations, POST", "/api/v1/verdicts, GET", "/pl/, GET", "/nowhere, DELETE" })
	void noPageOfAnotherOriginIsLetIn(String path, String method) {
		RawExchange answer = RawExchange.send(this.port, "OPTIONS " + path + " HTTP/1.1", "Host: x",
				"Origin: https://elsewhere.example", "Access-Control-Request-Method: " + method);

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.headers()).doesNotContainKeys("Allow", "Access-Control-Allow-Origin");
		assertExact(answer.headers());
	}

	@Test
	void aRequestWithoutAVersionGetsNoPage() {
		assertThat(RawExchange.sendRaw(this.port, "GET /pl/\r\n\r\n").body()).doesNotContain("<html");
	}

	@Test
	void theManagementPortIsLeftToItself() {
		RawExchange answer = RawExchange.send(this.managementPort, "GET /actuator/health HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).doesNotContainKeys("Content-Security-Policy", "Set-Cookie", "Server");
	}

	@Test
	void aHeaderTooFewOrTooManyIsNoticed() {
		Map<String, String> headers = new TreeMap<>(
				RawExchange.send(this.port, "GET /pl/ HTTP/1.1", "Host: x").headers());
		Map<String, String> more = new TreeMap<>(headers);
		more.put("Server", "Jetty");
		headers.remove("X-Frame-Options");

		assertThatThrownBy(() -> assertExact(headers)).isInstanceOf(AssertionError.class);
		assertThatThrownBy(() -> assertExact(more)).isInstanceOf(AssertionError.class);
	}

	private static void assertExact(Map<String, String> headers) {
		assertExact(headers, SECURITY);
	}

	private static void assertExact(Map<String, String> headers, Map<String, String> expected) {
		Map<String, String> security = new TreeMap<>(headers);
		security.keySet().removeAll(OF_THE_ANSWER);

		assertThat(security).containsExactlyInAnyOrderEntriesOf(expected);
		assertThat(headers).containsKey("Cache-Control");
	}

	private static Map<String, String> with(Map<String, String> headers, String name, String value) {
		Map<String, String> changed = new TreeMap<>(headers);
		changed.put(name, value);
		return changed;
	}

	private static Object[] ask(int status, String... lines) {
		return new Object[] { status, lines };
	}

}

package dev.keydoctor.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * A record of a place where somebody may put a key, rightly or by mistake.
 *
 * @param name what the place is
 * @param request the request with a key in that place, as it goes over the line
 */
record KeyEntry(String name, String request) {

	static final String CANARY = "CanaryInAForm";

	static final String KEY = CanaryKey.of(CANARY);

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String JSON = "application/json";

	static Stream<KeyEntry> forms() {
		return Stream.of(check("key", "key=" + KEY), check("key with images", "key=" + KEY + "&images=true"),
				check("key before a line break", "key=" + KEY + "%0a"),
				check("key after a line break", "key=%0d%0a" + KEY), check("key and NUL", "key=" + KEY + "%00"),
				check("key and a Cyrillic letter", "key=" + KEY + "%d0%b0"),
				check("key in quotes", "key=%22" + KEY + "%22"), check("key after Bearer", "key=Bearer+" + KEY),
				check("key before a note", "key=" + KEY + "+my+note"),
				check("key of another provider", "key=sk-ant-" + CANARY), check("no key at all", "key=" + CANARY),
				check("two keys", "key=" + KEY + "&key=" + KEY), check("key as images", "key=a&images=" + KEY),
				check("unknown field", "other=" + KEY), check("name of a field", KEY + "=a"), check("bare body", KEY),
				check("broken percent sign", "key=" + KEY + "%zz"),
				check("bytes that are no UTF-8", "key=" + KEY + "%ff%fe"),
				check("many keys", "key=" + (KEY + "%0a").repeat(40)),
				endless("endless key", "/en/check", FORM, "key=" + KEY), explain("text", "text=" + KEY),
				explain("text around it", "text=Incorrect+API+key+provided:+" + KEY),
				explain("text with a header", "text=" + KEY + "%0d%0aSet-Cookie:+a=" + KEY),
				endless("endless JSON", "/api/v1/explanations", JSON, "{\"text\": \"" + KEY),
				explain("text as key", "key=" + KEY), endless("endless text", "/pl/explain", FORM, "text=" + KEY),
				post("helpful", "/en/helpful", FORM, "page=" + KEY + "&helpful=" + KEY),
				post("report of a browser", "/csp-report", "application/csp-report",
						"{\"csp-report\": {\"document-uri\": \"https://x/" + KEY + "\", \"effective-directive\": \""
								+ KEY + "\"}}"),
				post("form with a query", "/en/check?key=" + KEY, FORM, "key=" + KEY),
				post("event stream", "/en/check", FORM, "key=" + KEY, "Accept: text/event-stream"),
				post("event stream of nonsense", "/en/check", FORM, KEY + "&key=%zz", "Accept: text/event-stream"),
				post("form in another charset", "/en/check", FORM + ";charset=utf-16", "key=" + KEY),
				post("form in no charset", "/en/check", FORM + ";charset=" + KEY, "key=" + KEY),
				post("multipart", "/en/check", "multipart/form-data; boundary=b",
						"--b\r\nContent-Disposition: form-data; name=\"key\"; filename=\"" + KEY + "\"\r\n\r\n" + KEY
								+ "\r\n--b--\r\n"),
				post("form as JSON", "/en/check", JSON, "{\"key\": \"" + KEY + "\"}"),
				post("form as text", "/en/check", "text/plain", KEY), post("form as " + KEY, "/en/check", KEY, KEY),
				new KeyEntry("chunked form",
						"POST /en/check HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n" + "Content-Type: "
								+ FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n" + "4\r\nkey=\r\n"
								+ Integer.toHexString(KEY.length()) + "\r\n" + KEY + "\r\n0\r\n\r\n"),
				new KeyEntry("cut form", "POST /en/check HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
						+ "Content-Type: " + FORM + "\r\nContent-Length: 900\r\n\r\nkey=" + KEY));
	}

	static Stream<KeyEntry> json() {
		return Stream
			.of("{\"text\": \"" + KEY + "\"}", "\"" + KEY + "\"", KEY, "{\"text\": " + KEY + "}",
					"{\"" + KEY + "\": 1}", "[\"" + KEY + "\"]", "{\"text\": [\"" + KEY + "\"]}",
					"{\"text\": {\"key\": \"" + KEY + "\"}}", "{\"text\": \"a\", \"key\": \"" + KEY + "\"}",
					"{\"text\": \"" + KEY, "{\"text\": \"" + KEY + "\\ud800\\q\"}",
					"{\"text\":".repeat(2000) + '"' + KEY + '"', "{\"text\": \"" + (KEY + " ").repeat(300) + "\"}")
			.map((body) -> post("JSON " + body.substring(0, Math.min(12, body.length())) + " of " + body.length(),
					"/api/v1/explanations", JSON, body));
	}

	static Stream<KeyEntry> addresses() {
		return Stream
			.of("/{key}", "/pl/{key}", "/en/check?key={key}", "/en/check?{key}", "/en/check/{key}",
					"/en/check/?key={key}", "/en/guides/{key}/", "/go/{key}/", "/en/search/?q=why+{key}",
					"/en/check;key={key}", "/en/guides/{key}", "/en/guides/{key}.md", "/en/guides/api-key?{key}={key}",
					"/en/errors/{key}", "/en/errors/{key}.md", "/en/tags/{key}", "/en/reports/{key}",
					"/en/search?q={key}", "/en/search?q=sk-+{key}+key", "/en/search/suggestions?q={key}",
					"/en/search?{key}", "/en/links?{key}", "/go/{key}", "/go/api-key?lang={key}", "/go/{key}/qr.svg",
					"/go/{key}/qr.png", "/api/v1/{key}", "/api/v1/anchors?{key}", "/images/{key}.svg", "/css/{key}.css",
					"/js/{key}", "/webjars/{key}", "/.well-known/{key}", "/error?message={key}", "/error/{key}",
					"/actuator/{key}", "/en/../{key}", "/en/%2e%2e/{key}", "/en//{key}", "/en/%zz{key}", "/en/%00{key}",
					"/en/\\{key}", "/{{key}}", "/en/#{key}", "{key}", "http://{key}.example/en/",
					"http://example.org/{key}", "https://user:{key}@example.org/en/")
			.map((path) -> get(path, path.replace("{key}", KEY)));
	}

	static Stream<KeyEntry> headers() {
		Stream<KeyEntry> known = Stream
			.of("Cookie", "Referer", "User-Agent", "Authorization", "Proxy-Authorization", "Accept", "Accept-Language",
					"Accept-Charset", "Accept-Encoding", "Content-Encoding", "Content-Length", "Content-Type", "Origin",
					"Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "Sec-Fetch-Site",
					"X-Api-Key", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix",
					"Forwarded", "X-HTTP-Method-Override", "Expect", "Upgrade", "Connection", "TE", "Trailer",
					"Transfer-Encoding", "traceparent", "baggage", "Last-Event-ID")
			.flatMap((header) -> Stream.of(get(header, "/en/guides/api-key", header + ": " + KEY),
					get(header + " on the way to nowhere", "/en/nowhere", header + ": " + KEY),
					post(header + " of a form", "/en/check", FORM, "key=a", header + ": " + KEY)));
		return Stream.concat(known,
				Stream.of(get("name of a header", "/en/", KEY + ": a"), get("header without a colon", "/en/", KEY),
						get("header and NUL", "/en/", "Authorization: Bearer " + KEY + "\0"),
						get("folded header", "/en/", "Cookie: a=b\r\n " + KEY),
						get("huge header", "/en/", "Cookie: " + KEY.repeat(150)),
						new KeyEntry("host", "GET /en/ HTTP/1.1\r\nHost: " + KEY + "\r\n\r\n"),
						new KeyEntry("host with a port", "GET /pl/ HTTP/1.1\r\nHost: x:" + KEY + "\r\n\r\n"),
						new KeyEntry("broken host", "GET /en/ HTTP/1.1\r\nHost: " + KEY + "_\1\r\n\r\n"),
						new KeyEntry("two hosts", "GET /en/ HTTP/1.1\r\nHost: x\r\nHost: " + KEY + "\r\n\r\n")));
	}

	static Stream<KeyEntry> requestLines() {
		return Stream
			.of(KEY + " / HTTP/1.1", KEY, "GET / " + KEY, "GET / HTTP/9.9" + KEY, "GET /" + KEY + " HTTP/0.9",
					"GET " + KEY + " / HTTP/1.1", "TRACE /" + KEY + " HTTP/1.1", "OPTIONS /" + KEY + " HTTP/1.1",
					"CONNECT " + KEY + ":443 HTTP/1.1", "PUT /en/check?key=" + KEY + " HTTP/1.1",
					"DELETE /en/reports/" + KEY + " HTTP/1.1", "HEAD /" + KEY + " HTTP/1.1")
			.map((line) -> new KeyEntry(line.replace(KEY, "{key}"),
					line + "\r\nHost: x\r\nCookie: " + KEY + "\r\n\r\n"));
	}

	private static KeyEntry check(String name, String form) {
		return post(name, "/en/check", FORM, form);
	}

	private static KeyEntry explain(String name, String form) {
		return post(name, "/pl/explain", FORM, form);
	}

	private static KeyEntry get(String name, String path, String... headers) {
		return new KeyEntry(name, "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + lines(headers) + "\r\n");
	}

	private static KeyEntry post(String name, String path, String type, String body, String... headers) {
		return post(name, path, type, body.length(), body, headers);
	}

	/** More is announced than the portal reads. */
	private static KeyEntry endless(String name, String path, String type, String body) {
		return post(name, path, type, 9_000_000, body);
	}

	private static KeyEntry post(String name, String path, String type, int length, String body, String... headers) {
		return new KeyEntry(name.replace(KEY, "{key}"),
				"POST " + path + " HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + type
						+ "\r\nContent-Length: " + length + "\r\n" + lines(headers) + "\r\n" + body);
	}

	private static String lines(String... headers) {
		return String.join("", List.of(headers).stream().map((header) -> header + "\r\n").toList());
	}

	@Override
	public String toString() {
		return this.name;
	}

}

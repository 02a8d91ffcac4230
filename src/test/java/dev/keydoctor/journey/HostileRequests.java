package dev.keydoctor.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A generator of requests that nobody sends by accident: half of each is what the portal
 * knows, the other half is not. The same numbers give the same requests.
 */
final class HostileRequests {

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT",
			"DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "G\tET", "", "POST\u0000", "{canary}");

	private static final List<String> PATHS = List.of("/", "/en/", "/pl/guides", "/it/guides/api-key", "/en/errors",
			"/pl/errors/invalid-key", "/en/tags/n8n", "/en/search", "/en/search/suggestions", "/en/check", "/en/check",
			"/pl/explain", "/en/reports/AAAA", "/it/links", "/go/api-key", "/go/api-key/qr.svg", "/go/api-key/qr.png",
			"/api/v1/explanations", "/api/v1/explanations", "/api/v1/anchors", "/api/v1/verdicts", "/sitemap.xml",
			"/robots.txt", "/llms.txt", "/.well-known/security.txt", "/helpful", "/csp-report", "/error",
			"/css/site.css", "/actuator/health", "*", "http://elsewhere.example/en/", "/en/guides/api-key.md",
			"/images/none.svg", "");

	private static final List<String> SPICES = List.of("..", "/../../etc/passwd", "%2e%2e%2f", "%252e", "%", "%zz",
			"%00", "\u0000", "\\", ";a=b", "//", "%2f", "%c0%af", "\u00ff\u00fe", "?", "??a", "#top", "?q=%",
			"?lang=xx", "?key={canary}", "?q={canary}", "{canary}", "\t", " ", "\u001b[31m", "${jndi:ldap://x}",
			"#{7*7}", "<script>", "'\"", "%d0%b0", "a".repeat(300), "/x".repeat(200), "?a=1" + "&a=1".repeat(300));

	private static final List<String> NAMES = List.of("Host", "Accept", "Accept-Language", "Accept-Encoding", "Cookie",
			"Referer", "User-Agent", "Authorization", "Origin", "Sec-Fetch-Site", "X-Forwarded-For", "X-Forwarded-Host",
			"X-Forwarded-Proto", "Forwarded", "Range", "If-None-Match", "If-Modified-Since", "Content-Type",
			"Content-Encoding", "Content-Length", "Transfer-Encoding", "Expect", "Upgrade", "Connection", "TE",
			"X-HTTP-Method-Override", "{canary}", "", "A".repeat(200), "Bad Name", "\u0001");

	private static final List<String> VALUES = List.of("", "*/*", "text/html", "application/json", "text/event-stream",
			"application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data", "text/plain",
			"application/json; charset=klingon", "same-origin", "cross-site", "null", "gzip", "gzip;q=0, br", "chunked",
			"chunked, chunked", "-1", "0", "5", "99999999999999999999", "bytes=0-1,2-3,-9", "100-continue", "h2c",
			"127.0.0.1", "::ffff:1.2.3.4, unknown", "pl,it;q=0.9,*;q=x", "x".repeat(9000), "a,".repeat(2000),
			"{canary}", "Bearer {canary}", "\u0000", "\u00e9\u00ff", "\t", "\r\n folded", "W/\"x\", *", "=?utf-8?b?x?=",
			"websocket");

	private static final List<String> BODIES = List.of("", "key={canary}", "key={canary}&key={canary}", "key=%zz",
			"key={canary}%0a%0d", "key=%00&images={canary}", "text={canary}", "text=%", "a=1" + "&a=1".repeat(2000),
			"{", "{\"text\": \"{canary}\"}", "{\"text\": null}", "{\"text\": {}}", "\"{canary}\"", "[".repeat(3000),
			"{\"text\":".repeat(500), "{\"text\": \"\\ud800\"}", "{\"text\": \"a\", \"text\": \"b\"}", "null", "NaN",
			"--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n{canary}\r\n--b--", "--b\r\n\r\n",
			"5\r\nkey=a\r\n0\r\n\r\n", "ffffffff\r\n", "\u001f\u008b\u0008", "\u00ff".repeat(500), "x".repeat(20_000));

	private static final List<String> PROTOCOLS = List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1",
			"HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "http/1.1", "", "{canary}");

	private final String canary;

	HostileRequests(String canary) {
		this.canary = canary;
	}

	/** The bytes of one request, not always a whole one. */
	byte[] next(RandomGenerator random) {
		String body = maybe(random, 2) ? any(random, BODIES).replace("{canary}", this.canary) : "";
		StringBuilder head = new StringBuilder();
		head.append(any(random, METHODS)).append(' ').append(address(random)).append(' ');
		head.append(any(random, PROTOCOLS)).append(maybe(random, 30) ? "\n" : "\r\n");
		headers(random, head, body);
		byte[] request = bytes(head.toString().replace("{canary}", this.canary), body);
		return maybe(random, 20) ? Arrays.copyOf(request, random.nextInt(request.length + 1)) : request;
	}

	private static String address(RandomGenerator random) {
		StringBuilder address = new StringBuilder(any(random, PATHS));
		while (maybe(random, 2)) {
			address.insert(random.nextInt(address.length() + 1), any(random, SPICES));
		}
		return address.toString();
	}

	private static void headers(RandomGenerator random, StringBuilder head, String body) {
		if (!maybe(random, 20)) {
			head.append("Host: 127.0.0.1\r\n");
		}
		if (!maybe(random, 4)) {
			head.append("Sec-Fetch-Site: same-origin\r\nContent-Length: ").append(body.length()).append("\r\n");
			head.append("Content-Type: ");
			head.append(body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded").append("\r\n");
		}
		while (!maybe(random, 3)) {
			head.append(any(random, NAMES)).append(": ").append(any(random, VALUES)).append("\r\n");
		}
		if (maybe(random, 200)) {
			head.append("X-Many: 1\r\n".repeat(3000));
		}
		head.append("\r\n");
	}

	private static byte[] bytes(String head, String body) {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
		request.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
		return request.toByteArray();
	}

	private static String any(RandomGenerator random, List<String> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** True once in so many times. */
	private static boolean maybe(RandomGenerator random, int times) {
		return random.nextInt(times) == 0;
	}

}

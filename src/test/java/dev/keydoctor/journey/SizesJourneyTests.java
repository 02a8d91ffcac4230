package dev.keydoctor.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show that what is larger than it can be is refused by what it says of
 * itself, before it is read.
 */
@JourneyTest
class SizesJourneyTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	/** Nothing follows the headers: who waited for the body would wait in vain. */
	@ParameterizedTest
	@MethodSource
	void aBodyThatIsTooLargeIsNotAwaited(String path, long size) {
		assertThat(RawExchange.sendRaw(this.port, head(path, FORM, size)).status()).isEqualTo(413);
	}

	static Stream<Object[]> aBodyThatIsTooLargeIsNotAwaited() {
		return Stream
			.of("/en/check 8193", "/en/helpful 8193", "/csp-report 8193", "/en/explain 262145",
					"/api/v1/explanations 262145")
			.map((it) -> it.split(" "))
			.flatMap((it) -> Stream.of(Long.valueOf(it[1]), 10_485_760L, Long.MAX_VALUE)
				.map((size) -> new Object[] { it[0], size }));
	}

	@ParameterizedTest
	@CsvSource({ "/en/check, key=, 1", "/en/check, key=, 2500", "/en/check, key=, 8188", "/en/explain, text=, 1",
			"/en/explain, text=, 20000" })
	void aBodyThatFitsIsAnswered(String path, String field, int size) {
		String body = field + "x".repeat(size);

		assertThat(RawExchange.sendRaw(this.port, head(path, FORM, body.length()) + body).status()).isIn(303, 422);
	}

	/** A megabyte would fit into each of these once it is packed. */
	@ParameterizedTest
	@CsvSource({ "/en/check, application/x-www-form-urlencoded", "/en/explain, application/x-www-form-urlencoded",
			"/en/helpful, application/x-www-form-urlencoded", "/csp-report, application/reports+json",
			"/api/v1/explanations, application/json", "/en/nowhere, text/plain" })
	void aPackedBodyIsNotUnpacked(String path, String type) throws IOException {
		String body = packed("[" + " ".repeat(1024 * 1024) + "]");

		for (String encoding : List.of("gzip", "GZIP", "x-gzip", "deflate", "br", "identity, gzip")) {
			String head = encoded(encoding, head(path, type, body.length()));
			RawExchange refusal = RawExchange.sendRaw(this.port, head + body);
			assertThat(refusal.status()).as(encoding).isEqualTo(415);
			assertThat(refusal.headers()).as(encoding).containsEntry("Accept-Encoding", "identity");
		}
	}

	@ParameterizedTest
	@CsvSource({ "gzip, 2, 415, without Content-Encoding", "identity, 262145, 413, larger than this address takes" })
	void aMachineIsToldSo(String encoding, long size, int status, String detail) {
		RawExchange refusal = RawExchange.sendRaw(this.port,
				encoded(encoding, head("/api/v1/explanations", "application/json", size)) + "{}");

		assertThat(refusal.status()).isEqualTo(status);
		assertThat(refusal.headers()).containsEntry("Content-Type", "application/problem+json");
		assertThat(refusal.body()).contains("\"status\":" + status, detail);
	}

	@Test
	void aBodyEncodedAsIdentityIsRead() {
		String head = encoded("identity", head("/en/explain", FORM, 8));

		assertThat(RawExchange.sendRaw(this.port, head + "text=429").status()).isEqualTo(303);
	}

	/** Whoever reads one writes its parts to the disk first. */
	@Test
	void aFormInPartsIsRefused() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHTTP 429\r\n--b--\r\n";
		String head = head("/en/explain", "multipart/form-data; boundary=b", body.length());

		assertThat(RawExchange.sendRaw(this.port, head + body).status()).isEqualTo(415);
	}

	private static String encoded(String encoding, String head) {
		return head.replace("\r\n\r\n", "\r\nContent-Encoding: " + encoding + "\r\n\r\n");
	}

	private static String packed(String text) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(text.getBytes(StandardCharsets.US_ASCII));
		}
		return packed.toString(StandardCharsets.ISO_8859_1);
	}

	/** Whether for their number or for what is missing among them. */
	@ParameterizedTest
	@CsvSource({ "/en/check", "/en/explain", "/en/helpful" })
	void aFormWithManyFieldsIsRefused(String path) {
		String body = IntStream.range(0, 1000)
			.mapToObj((number) -> "f" + number + "=")
			.collect(Collectors.joining("&"));

		assertThat(RawExchange.sendRaw(this.port, head(path, FORM, body.length()) + body).status()).isIn(400, 422);
	}

	@Test
	void deepJsonIsRefused() {
		String body = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);

		assertThat(
				RawExchange.sendRaw(this.port, head("/api/v1/explanations", "application/json", body.length()) + body)
					.status())
			.isEqualTo(400);
	}

	private static String head(String path, String type, long size) {
		return "POST " + path + " HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + type
				+ "\r\nContent-Length: " + size + "\r\nConnection: close\r\n\r\n";
	}

}

package dev.keydoctor.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrDrawingTests {

	private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

	private static final int QUIET_ZONE = 4;

	@ParameterizedTest
	@ValueSource(
			strings = { "http://localhost:8080/go/n8n", "https://keys.example.org/go/organization-unverified-steps" })
	void theCodeReadsAsTheAddress(String address) throws FormatException, ChecksumException {
		BitMatrix modules = modules(svg(QrDrawing.of(address)));

		assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
	}

	@Test
	void theCodeStaysSharpAndHasItsQuietZone() {
		Element svg = svg(QrDrawing.of("https://keys.example.org/go/n8n"));
		int side = side(svg);

		assertThat(svg.attr("shape-rendering")).isEqualTo("crispEdges");
		assertThat(SQUARE.matcher(squares(svg)).results()).allSatisfy((square) -> {
			assertThat(Integer.parseInt(square.group(1))).isBetween(QUIET_ZONE, side - QUIET_ZONE - 1);
			assertThat(Integer.parseInt(square.group(2))).isBetween(QUIET_ZONE, side - QUIET_ZONE - 1);
		});
	}

	private static Element svg(String drawing) {
		return Jsoup.parse(drawing, Parser.xmlParser()).expectFirst("svg");
	}

	private static BitMatrix modules(Element svg) {
		BitMatrix modules = new BitMatrix(side(svg) - 2 * QUIET_ZONE);
		Matcher square = SQUARE.matcher(squares(svg));
		while (square.find()) {
			modules.set(Integer.parseInt(square.group(1)) - QUIET_ZONE, Integer.parseInt(square.group(2)) - QUIET_ZONE);
		}
		return modules;
	}

	private static int side(Element svg) {
		return Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
	}

	private static String squares(Element svg) {
		return svg.expectFirst("path[d^='M4 ']").attr("d");
	}

}

package dev.keydoctor.link;

import java.util.Locale;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
class QrDrawingTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "http://localhost:8080/go/n8n", "https://keys.example.org/go/organization-unverified-steps" })
	void theCodeReadsAsTheAddress(String address) {
		assertThat(QrReader.read(QrDrawing.of(address))).isEqualTo(address);
	}

	@Test
	void theCodeStaysSharpAndHasItsQuietZone() {
		Element svg = QrReader.svg(QrDrawing.of("https://keys.example.org/go/n8n"));
		int last = QrReader.side(svg) - QrReader.QUIET_ZONE - 1;

		assertThat(svg.attr("shape-rendering")).isEqualTo("crispEdges");
		assertThat(QrReader.SQUARE.matcher(QrReader.squares(svg)).results()).allSatisfy((square) -> {
			assertThat(Integer.parseInt(square.group(1))).isBetween(QrReader.QUIET_ZONE, last);
			assertThat(Integer.parseInt(square.group(2))).isBetween(QrReader.QUIET_ZONE, last);
		});
	}

	@Test
	void theCodeIsTheSameOnAMachineThatCountsInOtherDigits() {
		String usual = QrDrawing.of("https://keys.example.org/go/n8n");
		Locale locale = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG"));
		try {
			assertThat(QrDrawing.of("https://keys.example.org/go/n8n")).isEqualTo(usual);
		}
		finally {
			Locale.setDefault(locale);
		}
	}

}

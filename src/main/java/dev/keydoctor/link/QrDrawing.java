package dev.keydoctor.link;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A renderer of an address as a QR code in SVG, which stays sharp at any size.
 */
final class QrDrawing {

	/** ISO/IEC 18004 asks for a quiet zone of four modules. */
	static final int QUIET_ZONE = 4;

	/** How many pixels a module takes where nothing else sets the size. */
	private static final int SCALE = 8;

	private static final String SVG = """
			<svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%1$s" viewBox="0 0 %2$s %2$s" \
			shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%2$sv%2$sH0z"/><path d="%3$s"/></svg>
			""";

	private QrDrawing() {
	}

	/** Draws an address of at most a few hundred characters. */
	static String of(String text) {
		QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
		int side = code.size + 2 * QUIET_ZONE;
		return SVG.formatted(side * SCALE, side, squares(code));
	}

	private static String squares(QrCode code) {
		return IntStream.range(0, code.size * code.size)
			.filter((module) -> code.getModule(module % code.size, module / code.size))
			.mapToObj((module) -> square(module % code.size + QUIET_ZONE, module / code.size + QUIET_ZONE))
			.collect(Collectors.joining());
	}

	private static String square(int x, int y) {
		return "M" + x + " " + y + "h1v1h-1z";
	}

}

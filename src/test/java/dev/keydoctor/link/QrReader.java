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

/**
 * A reader of QR codes in SVG, as a phone reads them.
 */
public final class QrReader {

	static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

	static final int QUIET_ZONE = 4;

	private QrReader() {
	}

	/** The text of a code. */
	public static String read(String drawing) {
		try {
			return new Decoder().decode(modules(svg(drawing))).getText();
		}
		catch (FormatException | ChecksumException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static Element svg(String drawing) {
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

	static int side(Element svg) {
		return Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
	}

	static String squares(Element svg) {
		return svg.expectFirst("path[d^='M4 ']").attr("d");
	}

}

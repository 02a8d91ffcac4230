package dev.keydoctor.web.cache;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A reader of the header {@code Accept-Encoding} (RFC 9110, 12.5.3), for the choice
 * between a plain and a packed body.
 */
final class AcceptEncoding {

	private static final Pattern CODING = Pattern
		.compile("\\s*([^\\s;]+)\\s*(?:;\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

	private static final String GZIP = "gzip";

	private static final String PLAIN = "identity";

	private static final String ANY = "*";

	/** What nobody names: a plain body will do where nothing better is accepted. */
	private static final double LEAST = 0.0001;

	private AcceptEncoding() {
	}

	/**
	 * Whether the body is to be packed.
	 * @param header the value of the header, as the visitor wrote it
	 */
	static boolean prefersGzip(@Nullable String header) {
		if (header == null) {
			return false;
		}
		if (header.indexOf(';') < 0 && !header.contains(ANY)) {
			// As browsers write it, and therefore without an object.
			return header.contains(GZIP);
		}
		Map<String, Double> weights = weights(header);
		double plain = weights.getOrDefault(PLAIN, weights.getOrDefault(ANY, LEAST));
		double refused = (plain == 0 && weights.containsKey(PLAIN)) ? LEAST : 0;
		double packed = weights.getOrDefault(GZIP, weights.getOrDefault(ANY, refused));
		return packed > 0 && packed >= plain;
	}

	private static Map<String, Double> weights(String header) {
		Map<String, Double> weights = new HashMap<>();
		for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
			Matcher coding = CODING.matcher(part);
			if (coding.matches()) {
				String weight = coding.group(2);
				weights.put(coding.group(1), (weight != null) ? Double.valueOf(weight) : 1);
			}
		}
		return weights;
	}

}

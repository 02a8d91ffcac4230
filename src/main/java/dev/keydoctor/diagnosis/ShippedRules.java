package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A ledger of what the rules say and ever said: {@code shipped-rules.txt}. Links to
 * reports stand in mails and tickets; they hold also when their rule got another name,
 * says something else or is gone.
 */
final class ShippedRules {

	static final String FILE = "shipped-rules.txt";

	static final List<ShippedRule> ALL = read();

	private ShippedRules() {
	}

	private static List<ShippedRule> read() {
		try (InputStream file = Objects.requireNonNull(ShippedRules.class.getResourceAsStream(FILE))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(ShippedRule::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

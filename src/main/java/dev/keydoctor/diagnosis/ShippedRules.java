package dev.keydoctor.diagnosis;

import java.util.List;

import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A ledger of what the rules say and ever said: {@code shipped-rules.txt}. Links to
 * reports stand in mails and tickets; they hold also when their rule got another name,
 * says something else or is gone.
 */
final class ShippedRules {

	static final String FILE = "shipped-rules.txt";

	static final List<ShippedRule> ALL = ResourceLines.of(ShippedRules.class, FILE)
		.stream()
		.map(ShippedRule::read)
		.toList();

	private ShippedRules() {
	}

}

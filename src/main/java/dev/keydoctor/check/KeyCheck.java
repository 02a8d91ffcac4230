package dev.keydoctor.check;

import java.time.Clock;

import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.Models;
import dev.keydoctor.openai.OpenAi;

import org.springframework.stereotype.Component;

/**
 * Checks a key, step by step, until one step fails.
 */
@Component
class KeyCheck {

	private final OpenAi openAi;

	private final Models models;

	private final RuleBook ruleBook;

	private final Clock clock;

	private final CheckBulkhead bulkhead;

	KeyCheck(OpenAi openAi, Models models, RuleBook ruleBook, Clock clock, CheckBulkhead bulkhead) {
		this.openAi = openAi;
		this.models = models;
		this.ruleBook = ruleBook;
		this.clock = clock;
		this.bulkhead = bulkhead;
	}

	/**
	 * Begins the check of a key.
	 * @param key the key, with or without a fault
	 * @param images whether to make a picture too
	 * @return the check, to be carried out soon: it holds a place until it has ended
	 * @throws BusyException if too many checks are under way
	 */
	CheckRun begin(ApiKey key, boolean images) {
		return new CheckRun(this.openAi, this.models, this.ruleBook, this.clock.instant(), key, images,
				this.bulkhead.takeFor(key));
	}

}

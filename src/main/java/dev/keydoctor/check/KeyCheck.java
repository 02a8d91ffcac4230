package dev.keydoctor.check;

import java.time.Clock;
import java.util.function.Consumer;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.diagnosis.StepResult;
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

	private final Tally tally;

	KeyCheck(OpenAi openAi, Models models, RuleBook ruleBook, Clock clock, Tally tally) {
		this.openAi = openAi;
		this.models = models;
		this.ruleBook = ruleBook;
		this.clock = clock;
		this.tally = tally;
	}

	/**
	 * Checks a key.
	 * @param key the key, with or without a fault
	 * @param images whether to make a picture too
	 * @param progress told of each step as it ends
	 * @return the report
	 */
	Report run(ApiKey key, boolean images, Consumer<StepResult> progress) {
		CheckRun run = new CheckRun(this.openAi, this.models, this.ruleBook, this.clock.instant(), key, images);
		return this.tally.check((watch) -> run.report(watch.andThen(progress)));
	}

}

package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.text.Deadline;

/**
 * The rule book for tests, with a few of the models that OpenAI has shut down.
 */
public final class RuleBooks {

	static final RuleTable RULES = Rules.table();

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 23);

	static final Retirements RETIREMENTS = new Retirements(Map.of("dall-e-2", LocalDate.of(2026, 5, 12), "dall-e-3",
			LocalDate.of(2026, 5, 12), "gpt-image-1", OCTOBER, "gpt-3.5-turbo", OCTOBER, "gpt-4", OCTOBER,
			"gpt-4-turbo", OCTOBER, "o1-mini", LocalDate.of(2025, 10, 27), "gpt-image-1-mini",
			LocalDate.of(2026, 12, 1), "gpt-5-nano", LocalDate.of(2026, 12, 11)));

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Map<Evidence, Diagnosis> JUDGED = new ConcurrentHashMap<>();

	private RuleBooks() {
	}

	public static RuleBook ruleBook() {
		return ruleBook(Set.of());
	}

	/** One that may name these regions of OpenAI. */
	public static RuleBook ruleBook(Set<String> regions) {
		return new RuleBook(RULES, () -> RETIREMENTS, regions);
	}

	static Rule rule(String name) {
		return RULES.rules().stream().filter((rule) -> rule.name().equals(name)).findFirst().orElseThrow();
	}

	/** What evidence leads to; judged once, as many tests ask about the same cases. */
	public static Diagnosis judge(Evidence evidence) {
		return JUDGED.computeIfAbsent(evidence, (_) -> ruleBook().judge(evidence, TODAY));
	}

	/** What a text leads to, as a visitor sends it. */
	static Diagnosis judge(String text, TextSource source) {
		return judge(Evidence.Pasted.of(Redaction.of(text, source, Deadline.NEVER), source));
	}

}

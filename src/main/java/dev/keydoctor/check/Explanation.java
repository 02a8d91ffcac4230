package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Echo;
import dev.keydoctor.diagnosis.Evidence.Pasted;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Redaction;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.site.Language;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Explains a pasted text. Nothing sees the text before its secrets are out of it.
 */
@Component
class Explanation {

	/** The longest text that is read, in characters. */
	static final int LONGEST_TEXT = 20_000;

	private final RuleBook ruleBook;

	private final Clock clock;

	private final CheckMetrics metrics;

	Explanation(RuleBook ruleBook, Clock clock, CheckMetrics metrics) {
		this.ruleBook = ruleBook;
		this.clock = clock;
		this.metrics = metrics;
	}

	Report of(Language language, String text) {
		return this.metrics.explanation(language, () -> explain(text));
	}

	private Report explain(String text) {
		Instant now = this.clock.instant();
		Redaction redaction = Redaction.of(text);
		Diagnosis diagnosis = this.ruleBook.judge(Pasted.of(redaction), LocalDate.ofInstant(now, ZoneOffset.UTC));
		return new Report(diagnosis, List.of(), null, fault(diagnosis, redaction.echo()), Set.of(),
				redaction.keyFound(), now, sentLength(diagnosis, redaction.echo()));
	}

	private static @Nullable KeyFault fault(Diagnosis diagnosis, @Nullable Echo echo) {
		KeyFault fault = (echo != null) ? echo.fault() : null;
		return (fault != null && fault.verdict() == diagnosis.verdict()) ? fault : null;
	}

	private static @Nullable Integer sentLength(Diagnosis diagnosis, @Nullable Echo echo) {
		return (echo != null && diagnosis.verdict() == Verdict.INVALID_KEY) ? echo.length() : null;
	}

}

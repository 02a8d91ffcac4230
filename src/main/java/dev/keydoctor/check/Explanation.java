package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Echo;
import dev.keydoctor.diagnosis.Evidence.Pasted;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Redaction;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A service that explains a pasted text, for people and for machines. Nothing sees the
 * text before its secrets are out of it.
 */
@Component
class Explanation {

	private final RuleBook ruleBook;

	private final Clock clock;

	private final RateLimiter rateLimiter;

	private final CheckMetrics metrics;

	Explanation(RuleBook ruleBook, Clock clock, RateLimiter rateLimiter, CheckMetrics metrics) {
		this.ruleBook = ruleBook;
		this.clock = clock;
		this.rateLimiter = rateLimiter;
		this.metrics = metrics;
	}

	/**
	 * Explains a text.
	 * @param language the reader's language
	 * @param pasted the text, which keeps the rules for texts
	 * @param request who asks
	 * @return what it means
	 * @throws dev.keydoctor.ratelimit.OverLimitException if somebody has to wait
	 */
	Report of(Language language, PastedText pasted, HttpServletRequest request) {
		this.rateLimiter.text(request);
		String text = Objects.requireNonNull(pasted.text());
		return this.metrics.explanation(language, () -> explain(this.ruleBook, text, this.clock.instant()));
	}

	static Report explain(RuleBook ruleBook, String text, Instant now) {
		Redaction redaction = Redaction.of(text);
		Diagnosis diagnosis = ruleBook.judge(Pasted.of(redaction), LocalDate.ofInstant(now, ZoneOffset.UTC));
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

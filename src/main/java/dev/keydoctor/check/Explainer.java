package dev.keydoctor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Finding;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.diagnosis.rules.Evidence.Pasted;
import dev.keydoctor.diagnosis.rules.RuleBook;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.search.Search;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.StackTraces;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A service that explains a pasted text, for people and for machines. Nothing sees the
 * text before its secrets are out of it.
 */
@Component
class Explainer {

	private static final Logger logger = LoggerFactory.getLogger(Explainer.class);

	/**
	 * Forty times what a text of 20,000 characters takes that is nothing but errors, and
	 * five times what the first one takes.
	 */
	private static final Duration LONGEST = Duration.ofSeconds(2);

	private final RuleBook ruleBook;

	private final Clock clock;

	private final RateLimiter rateLimiter;

	private final CheckMetrics metrics;

	private final LongSupplier nanoTime;

	private final Search search;

	private final OwnMessages ownMessages;

	Explainer(RuleBook ruleBook, Clock clock, RateLimiter rateLimiter, CheckMetrics metrics, LongSupplier nanoTime,
			Search search, OwnMessages ownMessages) {
		this.ruleBook = ruleBook;
		this.clock = clock;
		this.rateLimiter = rateLimiter;
		this.metrics = metrics;
		this.nanoTime = nanoTime;
		this.search = search;
		this.ownMessages = ownMessages;
	}

	/**
	 * Explains a text.
	 * @param pasted the text, which keeps the rules for texts
	 * @throws dev.keydoctor.ratelimit.OverLimitException if somebody has to wait
	 * @throws dev.keydoctor.diagnosis.text.DeadlineExceededException if it would take too
	 * long
	 */
	Report explain(Language language, PastedText pasted, HttpServletRequest request) {
		this.rateLimiter.text(request);
		String text = Objects.requireNonNull(pasted.text());
		Deadline deadline = Deadline.after(LONGEST, this.nanoTime);
		List<String> ours = this.ownMessages.answers(text);
		String told = ours.isEmpty() ? text : this.ownMessages.withoutStatus(text);
		return this.metrics.explanation(language, () -> {
			Redaction redaction = Redaction.of(told, pasted.from(), deadline);
			Report report = explain(this.ruleBook, redaction, pasted.from(), this.clock.instant(), deadline);
			if (!report.mayBeOfQuestion()) {
				return report;
			}
			return ours.isEmpty() ? report.withSections(answers(language, redaction)) : ofOurs(report, ours);
		});
	}

	/**
	 * Explains a text that was added to a report of nothing but a status, as it stands
	 * beside the status: it may tell which of the causes are left.
	 * @throws dev.keydoctor.diagnosis.text.DeadlineExceededException if it would take too
	 * long
	 */
	Optional<Report> explainBeside(Report known, PastedText pasted) {
		Set<Integer> statuses = known.diagnosis().verdict().plausibility().statuses();
		boolean bare = known.diagnosis().verdict().finding() == Finding.SEVERAL_CAUSES && statuses.size() == 1;
		return bare ? Optional.of(explainBeside(statuses.iterator().next(), pasted)) : Optional.empty();
	}

	private Report explainBeside(int status, PastedText pasted) {
		Deadline deadline = Deadline.after(LONGEST, this.nanoTime);
		Redaction redaction = Redaction.of("HTTP " + status + "\n" + pasted.text(), pasted.from(), deadline);
		return explain(this.ruleBook, redaction, pasted.from(), this.clock.instant(), deadline);
	}

	/** What this portal says itself is no error of OpenAI's: a guess would mislead. */
	private Report ofOurs(Report guessed, List<String> answers) {
		Redaction nothing = Redaction.of("", TextSource.PASTE, Deadline.NEVER);
		Report report = explain(this.ruleBook, nothing, TextSource.PASTE, guessed.madeAt(), Deadline.NEVER)
			.withSections(answers);
		return guessed.redacted() ? report.withRedaction() : report;
	}

	/** Sections that may answer. A search that fails must not cost the explanation. */
	private List<String> answers(Language language, Redaction question) {
		try {
			return this.search.answers(language, question.text(), Report.MOST_SECTIONS);
		}
		catch (RuntimeException ex) {
			logger.error("Sections that answer were not searched: {}", StackTraces.withoutMessages(ex));
			return List.of();
		}
	}

	static Report explain(RuleBook ruleBook, Redaction redaction, TextSource source, Instant now, Deadline deadline) {
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		Diagnosis diagnosis = ruleBook.judge(Pasted.of(redaction, source), today, deadline);
		return new Report(diagnosis, List.of(), null, fault(diagnosis, redaction.echo()), Set.of(),
				redaction.keyFound(), now, sentLength(diagnosis, redaction.echo()), List.of());
	}

	private static @Nullable KeyFault fault(Diagnosis diagnosis, @Nullable Echo echo) {
		KeyFault fault = (echo != null) ? echo.fault() : null;
		return (fault != null && fault.verdict() == diagnosis.verdict()) ? fault : null;
	}

	private static @Nullable Integer sentLength(Diagnosis diagnosis, @Nullable Echo echo) {
		return (echo != null && diagnosis.verdict() == Verdict.INVALID_KEY) ? echo.length() : null;
	}

}

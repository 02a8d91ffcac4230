package dev.keydoctor.check;

import java.util.function.Consumer;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.ratelimit.ClientAddress;
import dev.keydoctor.ratelimit.Course;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.Permit.Outcome;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A service that admits checks: each counts for whoever asks for it, unless it says
 * nothing about the key, and each takes a slot of the bulkhead while it runs. One that
 * its reader leaves counts in full: the steps that it has shown may have said enough.
 */
@Component
class RateLimitedCheck {

	private final KeyCheck keyCheck;

	private final RateLimiter rateLimiter;

	private final ClientAddress clientAddress;

	private final CheckBulkhead bulkhead;

	private final CheckMetrics metrics;

	RateLimitedCheck(KeyCheck keyCheck, RateLimiter rateLimiter, ClientAddress clientAddress, CheckBulkhead bulkhead,
			CheckMetrics metrics) {
		this.keyCheck = keyCheck;
		this.rateLimiter = rateLimiter;
		this.clientAddress = clientAddress;
		this.bulkhead = bulkhead;
		this.metrics = metrics;
	}

	/**
	 * Admits a check.
	 * @param course the course that it counts for, or {@code null}
	 * @return the check, to be run soon: it holds a slot until it has ended
	 * @throws dev.keydoctor.ratelimit.OverLimitException if somebody has to wait
	 * @throws BusyException if too many checks are under way
	 */
	Check admit(Language language, KeyForm form, @Nullable Course course, HttpServletRequest request) {
		String network = this.clientAddress.network(request);
		Permit permit = permit(form.key(), course, request);
		Slot slot = slot(form.key(), permit);
		return (progress) -> {
			try (slot) {
				return run(language, form, network, permit, progress);
			}
		};
	}

	private Permit permit(ApiKey key, @Nullable Course course, HttpServletRequest request) {
		return key.reachesOpenAi() ? this.rateLimiter.check(request, key::fingerprint, course)
				: this.rateLimiter.example(request);
	}

	private Slot slot(ApiKey key, Permit permit) {
		try {
			return this.bulkhead.takeFor(key);
		}
		catch (BusyException ex) {
			permit.settle(Outcome.NOT_RUN);
			throw ex;
		}
	}

	private Report run(Language language, KeyForm form, String network, Permit permit, Consumer<StepResult> progress) {
		Check check = (steps) -> this.keyCheck.check(form.key(), network, form.images(), steps);
		Report report = this.metrics.check(language, form.key().kind() == KeyKind.EXAMPLE, check, progress);
		permit.settle(outcome(report));
		return report;
	}

	private static Outcome outcome(Report report) {
		Verdict verdict = report.diagnosis().verdict();
		if (!report.ended(Step.AUTHENTICATION, StepStatus.FAILED)) {
			return Outcome.KEY_KNOWN;
		}
		if (verdict.isTrouble()) {
			return Outcome.NO_ANSWER;
		}
		return verdict.is(Trait.OF_A_KNOWN_KEY) ? Outcome.KEY_KNOWN : Outcome.KEY_UNKNOWN;
	}

}

package dev.keydoctor.check;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.diagnosis.KeyKind;
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
 * nothing about the key, and each takes a slot of the bulkhead until it has ended.
 */
@Component
class CheckAdmission {

	private final KeyCheck keyCheck;

	private final RateLimiter rateLimiter;

	private final ClientAddress clientAddress;

	private final CheckBulkhead bulkhead;

	private final CheckMetrics metrics;

	CheckAdmission(KeyCheck keyCheck, RateLimiter rateLimiter, ClientAddress clientAddress, CheckBulkhead bulkhead,
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
	 * @return the check, to be run soon or to be abandoned
	 * @throws dev.keydoctor.ratelimit.OverLimitException if somebody has to wait
	 * @throws BusyException if too many checks are under way
	 */
	AdmittedCheck admit(Language language, KeyForm form, @Nullable Course course, HttpServletRequest request) {
		String network = this.clientAddress.network(request);
		Permit permit = permit(form.key(), course, request);
		Slot slot = slot(form.key(), permit);
		return new AdmittedCheck((steps) -> this.keyCheck.check(form.key(), network, form.images(), steps),
				this.metrics.check(language, form.key().kind() == KeyKind.EXAMPLE), permit, slot);
	}

	/**
	 * Admits a form without a key, whose page is drawn anew: it costs as much as an
	 * example.
	 * @throws dev.keydoctor.ratelimit.OverLimitException if somebody has to wait
	 */
	void admitWithoutKey(HttpServletRequest request) {
		this.rateLimiter.example(request);
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

}

package dev.keydoctor.check;

import java.util.function.Consumer;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.ratelimit.CourseCodes;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * A check that counts for whoever asks for it, unless it says nothing about the key.
 */
@Component
class RateLimitedCheck {

	private final KeyCheck keyCheck;

	private final RateLimiter rateLimiter;

	private final CourseCodes courses;

	private final CheckMetrics metrics;

	RateLimitedCheck(KeyCheck keyCheck, RateLimiter rateLimiter, CourseCodes courses, CheckMetrics metrics) {
		this.keyCheck = keyCheck;
		this.rateLimiter = rateLimiter;
		this.courses = courses;
		this.metrics = metrics;
	}

	/**
	 * Admits a check.
	 * @param language the reader's language
	 * @param form what is asked for
	 * @param request who asks
	 * @return runs the check, telling of each step as it ends
	 * @throws org.springframework.web.server.ResponseStatusException if somebody has to
	 * wait
	 */
	Function<Consumer<StepResult>, Report> admit(Language language, KeyForm form, HttpServletRequest request) {
		Permit pass = pass(form, request);
		CheckRun run = begin(form, pass);
		return (progress) -> report(language, run, pass, progress);
	}

	private CheckRun begin(KeyForm form, Permit pass) {
		try {
			return this.keyCheck.begin(form.key(), form.images());
		}
		catch (BusyException ex) {
			pass.giveBack();
			throw ex;
		}
	}

	private Permit pass(KeyForm form, HttpServletRequest request) {
		ApiKey key = form.key();
		if (!key.reachesOpenAi()) {
			return this.rateLimiter.example(request);
		}
		return this.rateLimiter.check(request, key::fingerprint, this.courses.find(form.course()).orElse(null));
	}

	private Report report(Language language, CheckRun run, Permit pass, Consumer<StepResult> progress) {
		Report report = this.metrics.check(language, (watch) -> run.report(watch.andThen(progress)));
		if (saysNothing(report)) {
			pass.giveBack();
		}
		return report;
	}

	/** A key that OpenAI was seen to know has said something, whatever came then. */
	private static boolean saysNothing(Report report) {
		return report.diagnosis().verdict().isTrouble()
				&& report.steps().contains(new StepResult(Step.AUTHENTICATION, StepStatus.FAILED));
	}

}

package dev.keydoctor.check;

import java.util.function.Function;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.check.CheckMetrics.CheckTimer;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.Permit.Outcome;

/**
 * A check that was admitted. It holds a slot and a permit from then on, so that it has to
 * be either run or abandoned, once. It counts in full if its reader leaves: the steps
 * that were shown may have told the answer.
 */
final class AdmittedCheck {

	private final Function<StepListener, Report> check;

	private final CheckTimer timer;

	private final Permit permit;

	private final Slot slot;

	AdmittedCheck(Function<StepListener, Report> check, CheckTimer timer, Permit permit, Slot slot) {
		this.check = check;
		this.timer = timer;
		this.permit = permit;
		this.slot = slot;
	}

	/**
	 * Runs the check. Where it fails by a mistake of the portal's, it costs as little as
	 * one that OpenAI did not answer.
	 * @throws ReaderGoneException if the reader has left
	 */
	Report run(StepListener listener) {
		try (this.slot) {
			Report report = this.check.apply((result) -> {
				this.timer.ended(result);
				listener.ended(result);
			});
			this.permit.settle(outcome(report));
			this.timer.ended(report);
			return report;
		}
		catch (ReaderGoneException ex) {
			this.timer.left();
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			this.timer.failed();
			this.permit.settle(Outcome.NO_ANSWER);
			throw ex;
		}
	}

	/** Does not run it, and lets it cost nothing. */
	void abandon() {
		try (this.slot) {
			this.permit.settle(Outcome.NOT_RUN);
		}
	}

	private static Outcome outcome(Report report) {
		if (!report.ended(Step.AUTHENTICATION, StepStatus.FAILED)) {
			return Outcome.KEY_KNOWN;
		}
		return switch (report.diagnosis().verdict().finding()) {
			case TROUBLE -> Outcome.NO_ANSWER;
			case KNOWN_KEY -> Outcome.KEY_KNOWN;
			case WORKS, CAUSE, SEVERAL_CAUSES, NOTHING -> Outcome.KEY_UNKNOWN;
		};
	}

}

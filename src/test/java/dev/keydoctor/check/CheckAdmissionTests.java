package dev.keydoctor.check;

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.ratelimit.ClientAddress;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.Permit.Outcome;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * Tests of what a check costs whoever asks for it.
 */
class CheckAdmissionTests {

	private final KeyCheck keyCheck = mock();

	private final RateLimiter rateLimiter = mock();

	private final CheckBulkhead bulkhead = mock();

	private final Permit permit = mock();

	private final Slot slot = mock();

	private final CheckAdmission admission = new CheckAdmission(this.keyCheck, this.rateLimiter,
			mock(ClientAddress.class), this.bulkhead, new CheckMetrics(new SimpleMeterRegistry()));

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, KEY_KNOWN", "INVALID_KEY, ✓✗··, KEY_UNKNOWN", "RATE_LIMITED, ✓✓✗·, KEY_KNOWN",
			"INSUFFICIENT_QUOTA, ✓✗··, KEY_KNOWN", "ACCOUNT_DEACTIVATED, ✓✗··, KEY_KNOWN",
			"WRONG_PROVIDER_KEY, ✓✗··, KEY_UNKNOWN", "AMBIGUOUS_UNAUTHORIZED, ✓✗··, KEY_UNKNOWN",
			"AMBIGUOUS_FORBIDDEN, ✓✗··, KEY_UNKNOWN", "REGION_UNSUPPORTED, ✓✗··, KEY_UNKNOWN",
			"OVERLOADED, ✓✗··, NO_ANSWER", "SERVER_ERROR, ✓✗··, NO_ANSWER", "NETWORK, ✓✗··, NO_ANSWER",
			"COULD_NOT_CHECK, ✓✗··, NO_ANSWER", "BLOCKED_BY_EDGE, ✓✗··, NO_ANSWER", "OVERLOADED, ✓✓✗·, KEY_KNOWN",
			"NETWORK, ✓✓✓✗, KEY_KNOWN", "COULD_NOT_CHECK, ✓✓✗·, KEY_KNOWN" })
	void aCheckIsSettledByWhatItSaysAboutTheKey(Verdict verdict, String steps, Outcome outcome) {
		answer(Reports.live(verdict, steps));

		admit().run(StepListener.NONE);

		verify(this.permit).settle(outcome);
		verify(this.slot).close();
	}

	@Test
	void aFormWithoutAKeyCostsAsMuchAsAnExample() {
		MockHttpServletRequest request = new MockHttpServletRequest();

		this.admission.admitWithoutKey(request);

		verify(this.rateLimiter).example(request);
	}

	@Test
	void thePermitIsGivenBackWhereThePortalIsBusy() {
		given(this.rateLimiter.check(any(), any(), any())).willReturn(this.permit);
		given(this.bulkhead.takeFor(any())).willThrow(new BusyException());

		assertThatExceptionOfType(BusyException.class).isThrownBy(this::admit);

		verify(this.permit).settle(Outcome.NOT_RUN);
		verify(this.keyCheck, never()).check(any(), any(), anyBoolean(), any());
	}

	@Test
	void aCheckLeavesItsSlotAndCostsAllWhereTheReaderHasGone() {
		answer(Reports.live(Verdict.HEALTHY, "✓✓✓·"));
		given(this.keyCheck.check(any(), any(), anyBoolean(), any()))
			.willThrow(new ReaderGoneException(new IOException("Broken pipe")));
		AdmittedCheck check = admit();

		assertThatExceptionOfType(ReaderGoneException.class).isThrownBy(() -> check.run(StepListener.NONE));

		verify(this.slot).close();
		verify(this.permit, never()).settle(any());
	}

	@ParameterizedTest
	@ValueSource(classes = { IllegalStateException.class, UncheckedIOException.class })
	void aCheckLeavesItsSlotAndCostsLittleWhereItFails(Class<? extends Throwable> type) {
		answer(Reports.live(Verdict.HEALTHY, "✓✓✓·"));
		given(this.keyCheck.check(any(), any(), anyBoolean(), any())).willThrow(type);
		AdmittedCheck check = admit();

		assertThatExceptionOfType(type).isThrownBy(() -> check.run(StepListener.NONE));

		verify(this.slot).close();
		verify(this.permit).settle(Outcome.NO_ANSWER);
	}

	private void answer(Report report) {
		given(this.rateLimiter.check(any(), any(), any())).willReturn(this.permit);
		given(this.bulkhead.takeFor(any())).willReturn(this.slot);
		given(this.keyCheck.check(any(), any(), anyBoolean(), any())).willReturn(report);
	}

	private AdmittedCheck admit() {
		return this.admission.admit(Language.EN, new KeyForm(ApiKey.of(Keys.PROJECT), false), null,
				new MockHttpServletRequest());
	}

}

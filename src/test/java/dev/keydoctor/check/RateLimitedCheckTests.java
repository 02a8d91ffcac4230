package dev.keydoctor.check;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * What a check costs whoever asks for it.
 */
class RateLimitedCheckTests {

	private final KeyCheck keyCheck = mock();

	private final RateLimiter rateLimiter = mock();

	private final CheckBulkhead bulkhead = mock();

	private final Permit permit = mock();

	private final Slot slot = mock();

	private final RateLimitedCheck checks = new RateLimitedCheck(this.keyCheck, this.rateLimiter, this.bulkhead,
			new CheckMetrics(new SimpleMeterRegistry()));

	@ParameterizedTest
	@CsvSource({ "HEALTHY, ✓✓✓·, 0", "INVALID_KEY, ✓✗··, 0", "RATE_LIMITED, ✓✓✗·, 0", "OVERLOADED, ✓✗··, 1",
			"SERVER_ERROR, ✓✗··, 1", "NETWORK, ✓✗··, 1", "COULD_NOT_CHECK, ✓✗··, 1", "BLOCKED_BY_EDGE, ✓✗··, 1",
			"OVERLOADED, ✓✓✗·, 0", "NETWORK, ✓✓✓✗, 0" })
	void isGivenBackOnlyWhereItSaysNothingAboutTheKey(Verdict verdict, String steps, int times) {
		answer(Reports.live(verdict, steps));

		admit().run((step) -> {
		});

		verify(this.permit, times(times)).giveBack();
		verify(this.slot).close();
	}

	@Test
	void isGivenBackWhereThePortalIsBusy() {
		given(this.rateLimiter.check(any(), any(), any())).willReturn(this.permit);
		given(this.bulkhead.takeFor(any())).willThrow(new BusyException());

		assertThatExceptionOfType(BusyException.class).isThrownBy(this::admit);

		verify(this.permit).giveBack();
		verify(this.keyCheck, never()).check(any(), anyLong(), anyBoolean(), any());
	}

	@Test
	void leavesItsSlotAlsoWhereTheReaderHasGone() {
		answer(Reports.live(Verdict.HEALTHY, "✓✓✓·"));
		given(this.keyCheck.check(any(), anyLong(), anyBoolean(), any())).willThrow(new IllegalStateException());
		Check check = admit();

		assertThatIllegalStateException().isThrownBy(() -> check.run((step) -> {
		}));

		verify(this.slot).close();
		verify(this.permit, never()).giveBack();
	}

	private void answer(Report report) {
		given(this.rateLimiter.check(any(), any(), any())).willReturn(this.permit);
		given(this.bulkhead.takeFor(any())).willReturn(this.slot);
		given(this.keyCheck.check(any(), anyLong(), anyBoolean(), any())).willReturn(report);
	}

	private Check admit() {
		return this.checks.admit(Language.EN, new KeyForm(ApiKey.of(Keys.PROJECT), false), null,
				new MockHttpServletRequest());
	}

}

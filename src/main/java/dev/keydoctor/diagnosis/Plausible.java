package dev.keydoctor.diagnosis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import static dev.keydoctor.diagnosis.Verdict.*;

/**
 * Which verdicts a live answer can bear. A verdict against the key or the account needs a
 * complete error of OpenAI's shape and a status at which OpenAI says so; anything else
 * says little or nothing.
 */
final class Plausible {

	private static final Map<Verdict, Set<Integer>> STATUSES = new EnumMap<>(Verdict.class);

	/* Verdicts that need no error of OpenAI's shape. */
	private static final Set<Verdict> WITHOUT_ERROR = EnumSet.of(HEALTHY, BLOCKED_BY_EDGE, SERVER_ERROR, OVERLOADED,
			AMBIGUOUS_UNAUTHORIZED, AMBIGUOUS_FORBIDDEN, AMBIGUOUS_TOO_MANY_REQUESTS, AMBIGUOUS_BAD_REQUEST,
			AMBIGUOUS_NOT_FOUND);

	static {
		at(Set.of(200, 400), HEALTHY);
		at(Set.of(401), INVALID_KEY, MISSING_KEY, WRONG_PROVIDER_KEY, NO_ORGANIZATION, AMBIGUOUS_UNAUTHORIZED,
				Verdict.WRONG_REGION_HOST);
		at(Set.of(400, 401, 403, 404), ORGANIZATION_MISMATCH);
		at(Set.of(400, 401, 403, 429), ACCOUNT_DEACTIVATED);
		at(Set.of(401, 403), IP_NOT_ALLOWED, MISSING_SCOPE);
		at(Set.of(403), REGION_UNSUPPORTED, AMBIGUOUS_FORBIDDEN);
		at(Set.of(400, 403, 404), ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MODEL_RETIRED, CONTENT_POLICY);
		at(Set.of(400, 403, 429), INSUFFICIENT_QUOTA, BILLING_NOT_ACTIVE, SPEND_LIMIT_REACHED, USAGE_LIMIT_REACHED);
		at(Set.of(429), RATE_LIMITED, AMBIGUOUS_TOO_MANY_REQUESTS);
		at(Set.of(400, 413, 429), REQUEST_TOO_LARGE);
		at(Set.of(400, 404, 405), WRONG_ENDPOINT);
		at(Set.of(400, 422), UNSUPPORTED_PARAMETER, BAD_REQUEST);
		at(Set.of(400), AMBIGUOUS_BAD_REQUEST);
		at(Set.of(404), AMBIGUOUS_NOT_FOUND);
		at(Set.of(429, 503), OVERLOADED);
	}

	private Plausible() {
	}

	static boolean at(ParsedError reading, Verdict verdict) {
		Integer status = reading.status();
		if (!reading.isLive() || status == null || verdict == COULD_NOT_CHECK) {
			return true;
		}
		return (reading.shape() == Shape.ERROR || WITHOUT_ERROR.contains(verdict)) && admits(status, verdict);
	}

	private static boolean admits(int status, Verdict verdict) {
		return switch (verdict) {
			case SERVER_ERROR -> status >= 500;
			case BLOCKED_BY_EDGE -> status >= 400;
			default -> STATUSES.getOrDefault(verdict, Set.of()).contains(status);
		};
	}

	private static void at(Set<Integer> statuses, Verdict... verdicts) {
		for (Verdict verdict : verdicts) {
			STATUSES.put(verdict, statuses);
		}
	}

}

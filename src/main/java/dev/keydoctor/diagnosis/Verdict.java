package dev.keydoctor.diagnosis;

import java.util.Optional;
import java.util.Set;

import static dev.keydoctor.diagnosis.Finding.*;
import static dev.keydoctor.diagnosis.Plausibility.ALWAYS;
import static dev.keydoctor.diagnosis.Plausibility.NEVER_LIVE;
import static dev.keydoctor.diagnosis.Plausibility.anyAnswer;
import static dev.keydoctor.diagnosis.Plausibility.anyAnswerFrom;
import static dev.keydoctor.diagnosis.Plausibility.error;
import static dev.keydoctor.diagnosis.Prognosis.*;
import static dev.keydoctor.diagnosis.Trait.*;

/**
 * An enum of the conclusions that the portal can come to. The code of a verdict is its
 * page, its short link, its case files and its metric tag; once published it never
 * changes. What else is true of a verdict stands in its line here: who can mend it and
 * where, what it says about a key, what time does to it, which live answers can bear it,
 * and what only some verdicts are. They stand in the order in which pages list them: the
 * key that works, then place by place, the most common first.
 */
public enum Verdict implements Coded {

	/** The key works: OpenAI answered what was asked. */
	HEALTHY(Fixer.NONE, CauseArea.UNCLEAR, WORKS, LASTS, anyAnswer(200, 400), OF_CHECKS_ALONE),

	/** "Incorrect API key provided." */
	INVALID_KEY(Fixer.YOU, CauseArea.KEY, CAUSE, LASTS, error(401)),

	/** "You didn't provide an API key." */
	MISSING_KEY(Fixer.YOU, CauseArea.KEY, CAUSE, LASTS, error(401)),

	/**
	 * What is in the place of the key cannot be sent: a blank, a letter of another
	 * alphabet.
	 */
	MALFORMED_KEY(Fixer.YOU, CauseArea.KEY, CAUSE, LASTS, NEVER_LIVE),

	/**
	 * Something else in its place: another service's key, a masked key, an id, an
	 * address.
	 */
	WRONG_PROVIDER_KEY(Fixer.YOU, CauseArea.KEY, CAUSE, LASTS, error(401)),

	/** "You have insufficient permissions for this operation. Missing scopes …" */
	MISSING_SCOPE(Fixer.OWNER, CauseArea.PERMISSION, CAUSE, MAY_BE_AN_INCIDENT, error(401, 403),
			MAY_BAR_THE_LIST_ALONE),

	/** "You must be a member of an organization to use the API." */
	NO_ORGANIZATION(Fixer.OWNER, CauseArea.PERMISSION, KNOWN_KEY, LASTS, error(401)),

	/** "OpenAI-Organization header should match organization for API key." */
	ORGANIZATION_MISMATCH(Fixer.YOU, CauseArea.PERMISSION, KNOWN_KEY, LASTS, error(400, 401, 403, 404)),

	/** "The OpenAI account associated with this API key has been deactivated." */
	ACCOUNT_DEACTIVATED(Fixer.OPENAI, CauseArea.PERMISSION, KNOWN_KEY, MAY_BE_AN_INCIDENT, error(400, 401, 403, 429)),

	/** An account or plan of ChatGPT or Codex, which needs no key. */
	CHATGPT_ACCOUNT(Fixer.YOU, CauseArea.PERMISSION, CAUSE, LASTS, NEVER_LIVE),

	/** A message of OpenAI's website, not of the API. */
	WEBSITE_MESSAGE(Fixer.YOU, CauseArea.PERMISSION, CAUSE, LASTS, NEVER_LIVE),

	/** "You exceeded your current quota": no credit is left, or none was bought. */
	INSUFFICIENT_QUOTA(Fixer.YOU, CauseArea.MONEY, KNOWN_KEY, MAY_BE_AN_INCIDENT, error(400, 403, 429)),

	/** "Your account is not active, please check your billing details." */
	BILLING_NOT_ACTIVE(Fixer.YOU, CauseArea.MONEY, KNOWN_KEY, LASTS, error(400, 403, 429)),

	/** The limit of spending that the owner has set. */
	SPEND_LIMIT_REACHED(Fixer.OWNER, CauseArea.MONEY, KNOWN_KEY, LASTS, error(400, 403, 429)),

	/** The limit of usage that OpenAI has set. */
	USAGE_LIMIT_REACHED(Fixer.OWNER, CauseArea.MONEY, KNOWN_KEY, LASTS, error(400, 403, 429)),

	/** "Your organization must be verified to use the model." */
	ORGANIZATION_UNVERIFIED(Fixer.OWNER, CauseArea.VERIFICATION, CAUSE, SETTLES_LATER, error(400, 403, 404),
			SHOWS_AT_IMAGES),

	/** "The model does not exist or you do not have access to it." */
	MODEL_ACCESS(Fixer.OWNER, CauseArea.MODEL, CAUSE, LASTS, error(400, 403, 404)),

	/** The model was shut down. */
	MODEL_RETIRED(Fixer.AUTHOR, CauseArea.MODEL, CAUSE, LASTS, error(400, 403, 404)),

	/** "Unsupported parameter: it is not supported with this model." */
	UNSUPPORTED_PARAMETER(Fixer.AUTHOR, CauseArea.REQUEST, CAUSE, LASTS, error(400, 422)),

	/** Any other fault of the request. */
	BAD_REQUEST(Fixer.AUTHOR, CauseArea.REQUEST, CAUSE, LASTS, error(400, 422)),

	/** Longer than the model or OpenAI takes. */
	REQUEST_TOO_LARGE(Fixer.AUTHOR, CauseArea.REQUEST, CAUSE, LASTS, error(400, 413, 429)),

	/** An address that OpenAI does not have, or not for this model. */
	WRONG_ENDPOINT(Fixer.AUTHOR, CauseArea.REQUEST, CAUSE, LASTS, error(400, 404, 405)),

	/** "Your request was rejected as a result of our safety system." */
	CONTENT_POLICY(Fixer.YOU, CauseArea.REQUEST, CAUSE, LASTS, error(400, 403, 404), SHOWS_AT_IMAGES),

	/** No answer came back. */
	NETWORK(Fixer.YOU, CauseArea.NETWORK, TROUBLE, MAY_BE_AN_INCIDENT, NEVER_LIVE, HANGS_ON_ADDRESS),

	/** The guard before OpenAI refused, with a page of its own. */
	BLOCKED_BY_EDGE(Fixer.YOU, CauseArea.NETWORK, TROUBLE, LASTS, anyAnswerFrom(400), HANGS_ON_ADDRESS),

	/** "Your IP address is not authorized": the owner has listed others. */
	IP_NOT_ALLOWED(Fixer.OWNER, CauseArea.NETWORK, KNOWN_KEY, LASTS, error(401, 403), HANGS_ON_ADDRESS),

	/** "Country, region, or territory not supported." */
	REGION_UNSUPPORTED(Fixer.YOU, CauseArea.NETWORK, CAUSE, LASTS, error(403), HANGS_ON_ADDRESS),

	/** The data of the project stay in a region: its keys work at its host alone. */
	WRONG_REGION_HOST(Fixer.YOU, CauseArea.NETWORK, KNOWN_KEY, LASTS, error(401)),

	/** "Rate limit reached": too much at a time. */
	RATE_LIMITED(Fixer.WAIT, CauseArea.OPENAI, KNOWN_KEY, MAY_BE_AN_INCIDENT, error(429)),

	/** "That model is currently overloaded." */
	OVERLOADED(Fixer.WAIT, CauseArea.OPENAI, TROUBLE, MAY_BE_AN_INCIDENT, anyAnswer(429, 503)),

	/** "The server had an error while processing your request." */
	SERVER_ERROR(Fixer.WAIT, CauseArea.OPENAI, TROUBLE, MAY_BE_AN_INCIDENT, anyAnswerFrom(500)),

	/** A bare 400. */
	AMBIGUOUS_BAD_REQUEST(Fixer.NONE, CauseArea.UNCLEAR, SEVERAL_CAUSES, MAY_BE_AN_INCIDENT, anyAnswer(400)),

	/** A bare 401. */
	AMBIGUOUS_UNAUTHORIZED(Fixer.NONE, CauseArea.UNCLEAR, SEVERAL_CAUSES, MAY_BE_AN_INCIDENT, anyAnswer(401)),

	/** A bare 403. */
	AMBIGUOUS_FORBIDDEN(Fixer.NONE, CauseArea.UNCLEAR, SEVERAL_CAUSES, MAY_BE_AN_INCIDENT, anyAnswer(403)),

	/** A bare 404. */
	AMBIGUOUS_NOT_FOUND(Fixer.NONE, CauseArea.UNCLEAR, SEVERAL_CAUSES, MAY_BE_AN_INCIDENT, anyAnswer(404)),

	/** A bare 429. */
	AMBIGUOUS_TOO_MANY_REQUESTS(Fixer.NONE, CauseArea.UNCLEAR, SEVERAL_CAUSES, MAY_BE_AN_INCIDENT, anyAnswer(429)),

	/** Another service has spoken. */
	NOT_OPENAI(Fixer.NONE, CauseArea.UNCLEAR, CAUSE, LASTS, NEVER_LIVE, NAMES_ANOTHER_SERVICE),

	/** Nothing was recognised. */
	UNKNOWN(Fixer.NONE, CauseArea.UNCLEAR, NOTHING, LASTS, NEVER_LIVE, NAMES_NO_SERVICE),

	/** The check itself came to nothing. */
	COULD_NOT_CHECK(Fixer.PORTAL, CauseArea.UNCLEAR, TROUBLE, MAY_BE_AN_INCIDENT, ALWAYS, NAMES_NO_SERVICE,
			OF_CHECKS_ALONE);

	private final Fixer fixer;

	private final CauseArea area;

	private final Finding finding;

	private final Prognosis prognosis;

	private final Plausibility plausibility;

	private final Set<Trait> traits;

	/* Five questions about each verdict, and what only some of them are. */
	Verdict(Fixer fixer, CauseArea area, Finding finding, Prognosis prognosis, Plausibility plausibility,
			Trait... traits) {
		this.fixer = fixer;
		this.area = area;
		this.finding = finding;
		this.prognosis = prognosis;
		this.plausibility = plausibility;
		this.traits = Set.of(traits);
	}

	/** Who can mend it; {@link Fixer#NONE} where nobody is known. */
	public Fixer fixer() {
		return this.fixer;
	}

	/** Where it is mended; {@link CauseArea#UNCLEAR} where nothing is. */
	public CauseArea area() {
		return this.area;
	}

	/** What it says about the key that was used. */
	public Finding finding() {
		return this.finding;
	}

	/** What time does to it. */
	public Prognosis prognosis() {
		return this.prognosis;
	}

	/** Whether time mends it: nobody has to do more than wait. */
	public boolean waits() {
		return this.fixer == Fixer.WAIT;
	}

	/**
	 * Whether it is trouble of OpenAI's, of the way there or of ours, so that a check
	 * with this end is not counted against whoever asked for it.
	 */
	public boolean isTrouble() {
		return this.finding == Finding.TROUBLE;
	}

	/**
	 * Whether it names a cause, or several, so that a report says how sure it is: not
	 * where a key works, nothing was recognised, or we could not check.
	 */
	public boolean hasCertainty() {
		return this.finding != Finding.WORKS && this.finding != Finding.NOTHING && this.fixer != Fixer.PORTAL;
	}

	/** Whether it is one of those with this trait. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	public Plausibility plausibility() {
		return this.plausibility;
	}

	/**
	 * Finds the verdict with this code, such as {@code invalid-key}, in exactly this
	 * spelling.
	 */
	public static Optional<Verdict> of(String code) {
		return Coded.of(Verdict.class, code);
	}

	/** The place of a code among the verdicts, behind all of them where it is none. */
	public static int rank(String code) {
		return of(code).map(Verdict::ordinal).orElse(Integer.MAX_VALUE);
	}

}

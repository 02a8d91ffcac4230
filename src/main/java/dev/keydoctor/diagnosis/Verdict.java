package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.keydoctor.diagnosis.Plausibility.ALWAYS;
import static dev.keydoctor.diagnosis.Plausibility.NEVER_LIVE;
import static dev.keydoctor.diagnosis.Plausibility.anyAnswer;
import static dev.keydoctor.diagnosis.Plausibility.anyAnswerFrom;
import static dev.keydoctor.diagnosis.Plausibility.error;

/**
 * The conclusions that the portal can come to. The code of a verdict is its page, its
 * short link, its case files and its metric tag; once published it never changes. What
 * else is true of a verdict stands in its line here: who can mend it and how, what it
 * says about a key, which live answers can bear it, and what only some verdicts are.
 */
public enum Verdict implements Coded {

	HEALTHY(Fixer.NONE, Finding.WORKS, anyAnswer(200, 400)),

	INVALID_KEY(Fixer.YOU, Finding.CAUSE, error(401)),

	MISSING_KEY(Fixer.YOU, Finding.CAUSE, error(401)),

	MALFORMED_KEY(Fixer.YOU, Finding.CAUSE, NEVER_LIVE),

	WRONG_PROVIDER_KEY(Fixer.YOU, Finding.CAUSE, error(401)),

	ACCOUNT_DEACTIVATED(Fixer.OPENAI, Finding.CAUSE, error(400, 401, 403, 429), Trait.OF_A_KNOWN_KEY,
			Trait.MAY_BE_AN_INCIDENT),

	NO_ORGANIZATION(Fixer.OWNER, Finding.CAUSE, error(401), Trait.OF_A_KNOWN_KEY),

	ORGANIZATION_MISMATCH(Fixer.YOU, Finding.CAUSE, error(400, 401, 403, 404), Trait.OF_A_KNOWN_KEY),

	IP_NOT_ALLOWED(Fixer.OWNER, Finding.CAUSE, error(401, 403), Trait.OF_A_KNOWN_KEY, Trait.HANGS_ON_ADDRESS),

	MISSING_SCOPE(Fixer.OWNER, Finding.CAUSE, error(401, 403), Trait.MAY_BAR_THE_LIST_ALONE, Trait.MAY_BE_AN_INCIDENT),

	REGION_UNSUPPORTED(Fixer.YOU, Finding.CAUSE, error(403), Trait.HANGS_ON_ADDRESS),

	WRONG_REGION_HOST(Fixer.YOU, Finding.CAUSE, error(401), Trait.OF_A_KNOWN_KEY),

	ORGANIZATION_UNVERIFIED(Fixer.OWNER, Finding.CAUSE, error(400, 403, 404), Trait.SHOWS_AT_IMAGES,
			Trait.SETTLES_LATER),

	MODEL_ACCESS(Fixer.OWNER, Finding.CAUSE, error(400, 403, 404)),

	MODEL_RETIRED(Fixer.AUTHOR, Finding.CAUSE, error(400, 403, 404)),

	INSUFFICIENT_QUOTA(Fixer.YOU, Finding.CAUSE, error(400, 403, 429), Trait.OF_A_KNOWN_KEY, Trait.MAY_BE_AN_INCIDENT),

	BILLING_NOT_ACTIVE(Fixer.YOU, Finding.CAUSE, error(400, 403, 429), Trait.OF_A_KNOWN_KEY),

	SPEND_LIMIT_REACHED(Fixer.OWNER, Finding.CAUSE, error(400, 403, 429), Trait.OF_A_KNOWN_KEY),

	USAGE_LIMIT_REACHED(Fixer.OWNER, Finding.CAUSE, error(400, 403, 429), Trait.OF_A_KNOWN_KEY),

	RATE_LIMITED(Fixer.WAIT, Finding.CAUSE, error(429), Trait.OF_A_KNOWN_KEY, Trait.MAY_BE_AN_INCIDENT),

	REQUEST_TOO_LARGE(Fixer.AUTHOR, Finding.CAUSE, error(400, 413, 429)),

	CONTENT_POLICY(Fixer.YOU, Finding.CAUSE, error(400, 403, 404), Trait.SHOWS_AT_IMAGES),

	WRONG_ENDPOINT(Fixer.AUTHOR, Finding.CAUSE, error(400, 404, 405)),

	UNSUPPORTED_PARAMETER(Fixer.AUTHOR, Finding.CAUSE, error(400, 422)),

	BAD_REQUEST(Fixer.AUTHOR, Finding.CAUSE, error(400, 422)),

	SERVER_ERROR(Fixer.WAIT, Finding.TROUBLE, anyAnswerFrom(500), Trait.MAY_BE_AN_INCIDENT),

	OVERLOADED(Fixer.WAIT, Finding.TROUBLE, anyAnswer(429, 503), Trait.MAY_BE_AN_INCIDENT),

	NETWORK(Fixer.YOU, Finding.TROUBLE, NEVER_LIVE, Trait.HANGS_ON_ADDRESS, Trait.MAY_BE_AN_INCIDENT),

	BLOCKED_BY_EDGE(Fixer.YOU, Finding.TROUBLE, anyAnswerFrom(400), Trait.HANGS_ON_ADDRESS),

	AMBIGUOUS_UNAUTHORIZED(Fixer.NONE, Finding.SEVERAL_CAUSES, anyAnswer(401), Trait.MAY_BE_AN_INCIDENT),

	AMBIGUOUS_FORBIDDEN(Fixer.NONE, Finding.SEVERAL_CAUSES, anyAnswer(403), Trait.MAY_BE_AN_INCIDENT),

	AMBIGUOUS_TOO_MANY_REQUESTS(Fixer.NONE, Finding.SEVERAL_CAUSES, anyAnswer(429), Trait.MAY_BE_AN_INCIDENT),

	AMBIGUOUS_BAD_REQUEST(Fixer.NONE, Finding.SEVERAL_CAUSES, anyAnswer(400), Trait.MAY_BE_AN_INCIDENT),

	AMBIGUOUS_NOT_FOUND(Fixer.NONE, Finding.SEVERAL_CAUSES, anyAnswer(404), Trait.MAY_BE_AN_INCIDENT),

	CHATGPT_ACCOUNT(Fixer.YOU, Finding.CAUSE, NEVER_LIVE),

	WEBSITE_MESSAGE(Fixer.YOU, Finding.CAUSE, NEVER_LIVE),

	NOT_OPENAI(Fixer.NONE, Finding.CAUSE, NEVER_LIVE),

	UNKNOWN(Fixer.NONE, Finding.NOTHING, NEVER_LIVE),

	COULD_NOT_CHECK(Fixer.PORTAL, Finding.TROUBLE, ALWAYS, Trait.MAY_BE_AN_INCIDENT);

	private static final Map<String, Verdict> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Verdict::code, Function.identity()));

	private final Fixer fixer;

	private final Finding finding;

	private final Plausibility plausibility;

	private final Set<Trait> traits;

	/* Three questions about each verdict, and what only some of them are. */
	Verdict(Fixer fixer, Finding finding, Plausibility plausibility, Trait... traits) {
		this.fixer = fixer;
		this.finding = finding;
		this.plausibility = plausibility;
		this.traits = Set.of(traits);
	}

	/**
	 * Who can mend it.
	 * @return the fixer, {@link Fixer#NONE} where there is none
	 */
	public Fixer fixer() {
		return this.fixer;
	}

	/**
	 * Whether time mends it.
	 * @return {@code true} where nobody has to do more than wait
	 */
	public boolean waits() {
		return this.fixer == Fixer.WAIT;
	}

	/**
	 * Whether it says nothing about the key, so that a check with this end is not counted
	 * against whoever asked for it.
	 * @return {@code true} for trouble of OpenAI's, of the way there or of ours
	 */
	public boolean isTrouble() {
		return this.finding == Finding.TROUBLE;
	}

	/**
	 * Whether it names a cause, or several, so that a report says how sure it is.
	 * @return {@code false} for a key that works, where nothing was recognised and where
	 * we could not check
	 */
	public boolean hasCertainty() {
		return this.finding != Finding.WORKS && this.finding != Finding.NOTHING && this.fixer != Fixer.PORTAL;
	}

	/**
	 * Whether it depends on the address the request came from: in a check, our server's.
	 * @return {@code true} where the reader's own tool may meet something else
	 */
	public boolean hangsOnAddress() {
		return this.traits.contains(Trait.HANGS_ON_ADDRESS);
	}

	/**
	 * Whether a good key can meet it where it asks for the list of models, and nowhere
	 * else.
	 * @return {@code true} where a check goes on after it
	 */
	public boolean mayBarTheListAlone() {
		return this.traits.contains(Trait.MAY_BAR_THE_LIST_ALONE);
	}

	/**
	 * Whether an example key comes to it only when a picture is asked for.
	 * @return {@code true} where the example has to ask for a picture
	 */
	public boolean showsAtImages() {
		return this.traits.contains(Trait.SHOWS_AT_IMAGES);
	}

	/**
	 * Whether it lasts for a while after it was mended.
	 * @return {@code true} where the next check makes sense only half an hour later
	 */
	public boolean settlesLater() {
		return this.traits.contains(Trait.SETTLES_LATER);
	}

	/**
	 * Whether an incident at OpenAI can look like it, however sure it is of OpenAI's
	 * words.
	 * @return {@code true} where it pays to look for an incident first
	 */
	public boolean mayBeAnIncident() {
		return this.traits.contains(Trait.MAY_BE_AN_INCIDENT);
	}

	/**
	 * Whether OpenAI says it only of keys that it knows.
	 * @return {@code true} where whoever has the key has not guessed it
	 */
	public boolean isOfAKnownKey() {
		return this.traits.contains(Trait.OF_A_KNOWN_KEY);
	}

	Finding finding() {
		return this.finding;
	}

	Plausibility plausibility() {
		return this.plausibility;
	}

	/**
	 * Finds the verdict with this code.
	 * @param code a code such as {@code invalid-key}, in exactly this spelling
	 * @return the verdict, or nothing when no verdict has this code
	 */
	public static Optional<Verdict> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	/**
	 * What only some verdicts are.
	 */
	private enum Trait {

		HANGS_ON_ADDRESS, MAY_BAR_THE_LIST_ALONE, MAY_BE_AN_INCIDENT, SHOWS_AT_IMAGES, SETTLES_LATER, OF_A_KNOWN_KEY

	}

}

package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

import static dev.keydoctor.diagnosis.Hearsay.*;

/**
 * A table of how a person says that something is over, ruled out or still to come, for
 * {@link Hearsay} to cut out.
 */
final class RuledOut {

	/* Behind it comes what is now. */
	private static final String BEFORE_NOW = "(?=,? (?:(?:and|so|i|a|e|" + TurningWords.BUT + ") )?" + TurningWords.NOW
			+ " )";

	/* It is not the key. To nie brak środków. */
	private static final Pattern IT_IS_NOT = Accents
		.pattern(BEGIN + "(?:it is not|it's not|it isn't|not) (?:an? |the |my )?"
				+ "(?:network|api key|key|quota|rate limit|billing)(?: problem| issue)?" + END + "|" + BEGIN
				+ "to nie (?:jest )?(?:brak|kwestia|problem|wina)" + CLAUSE);

	/* It is not "insufficient_quota". */
	private static final Pattern IT_DOES_NOT_SAY = Accents.pattern(BEGIN + "(?:it is not|it's not|it isn't|not about"
			+ "|(?:does not|doesn't) (?:say|show|mention)|to nie(?: jest)?|nie chodzi o"
			+ "|nie(?: (?:pisze|mówi|wyświetla|pokazuje))?|non è|non si tratta di"
			+ "|non (?:mi |ti |ci )?(?:dice|scrive|appare|compare)) (?:an? |the |o )?" + QUOTATION);

	/* I thought it was the credit, but no. */
	private static final Pattern I_THOUGHT = Accents
		.pattern(BEGIN + "(?:myślał[ae]m|sądził[ae]m|pensavo|credevo|i thought)" + END + SENTENCE
				+ "(?:ale nie|ma no|but no)" + END);

	/* I checked the network. */
	private static final Pattern CHECKED = Accents
		.pattern(BEGIN + "(?:checked|verified|double-checked|tested) (?:the |my |that the )?"
				+ "(?:network|firewall|proxy|key|quota|billing)" + END);

	/*
	 * Yesterday it was insufficient_quota, now … At first it was the key, that is solved.
	 */
	private static final Pattern PAST = Accents.pattern(BEGIN
			+ "(?:earlier|yesterday|previously|before that|at first|initially|first i|first error|na początku"
			+ "|wcześniej|wczoraj|przedtem|najpierw|poprzednio|all'inizio|prima|ieri|in precedenza"
			+ "|(?:on|last) (?:mon|tues|wednes|thurs|fri)day|w (?:poniedziałek|środę|czwartek|piątek)|we wtorek|(?:lune|marte|mercole|giove|vener)dì"
			+ "|i had no|i ran out of|i was out of|byłem bez|byłam bez|nie miał[ae]m|ero senza|avevo finito)" + END
			+ "[^\\n]{0,200}?(?:(?=[.,:;!)] ?(?:(?:and|so|i|a|e|" + TurningWords.BUT + ") )?" + TurningWords.NOW + END
			+ ")"
			+ "|(?:gone|fixed|solved|resolved|since then (?:everything|it) works|od tej pory (?:wszystko )?działa|da allora (?:tutto )?funziona|naprawion|rozwiązan|zniknę|po sprawie|risolt|sparit|sistemat)"
			+ "[^\\n.!?]{0,60})");

	/* I had "insufficient_quota", now everything works. */
	private static final Pattern SOLVED = Accents.pattern(BEGIN + "(?:miał[aeo]?m?|avev[oa]|had|was getting)" + END
			+ "(?:[^\"'`\\n]|'(?=[a-z]{1,2}[ ,.]|[\"`])){0,80}+" + QUOTATION + "(?:(?! " + TurningWords.BUT
			+ " )[^\\n]){0,160}?" + BEGIN + "(?:" + TurningWords.NOW
			+ "|już|u mnie|a me)(?: (?!ni|non? |not|never|nulla)\\p{L}+){0,4} (?:działa|śmiga|funziona|works)" + END);

	/* It was the quota, I topped up, now it works. */
	private static final Pattern MENDED = Accents.pattern(BEGIN + "(?:was|were|era|erano|był[aoy]?)" + END + "(?:(?! "
			+ TurningWords.BUT + " )[^\\n]){0,160}?" + BEGIN + "(?:(?:" + TurningWords.NOW
			+ "|już) (?:działa|śmiga|hula|funziona|va|works)|works now|działa już|(?:i|e|and) (?:działa|śmiga|funziona|it works)(?=[.!\\n]|\\z))"
			+ END);

	/* The old key was wrong. The old model is gone, and now … */
	private static final Pattern OLD = Accents.pattern(BEGIN
			+ "(?:old|previous|poprzedni|stary|vecchi[ao]|precedente) (?:(?:openai )?(?:api )?(?:key|klucz|chiave)"
			+ END + "(?:[^.!?\\n]{0,160}?" + BEFORE_NOW
			+ "|(?: \\p{L}+){0,2} (?:was|were|had|gave|był|miał|dawał|era|aveva|dava) (?:(?! (?:new|nowy|nowa|nowym|nuov))[^.!?:,\\n]){0,120})|model(?:lo)?"
			+ END + "[^.!?\\n]{0,120}?" + BEFORE_NOW + ")");

	/* The key has not expired. */
	private static final Pattern HAS_NOT = Accents.pattern(
			"(?:is|are|has|have|was|were)(?: not|n't) (?:been )?(?:exhausted|expired|wrong|exceeded|revoked|blocked)"
					+ "[^.!?\\n]{0,40}|" + BEGIN
					+ "nie (?:jest |są |się )?(?:nieprawidłow|błędn|incorrect|invalid|skończy|wygas|wyczerp|zablokow|przekrocz|brakuje)"
					+ "\\p{L}{0,6}(?: się)?|" + BEGIN + "non (?:è|sono|ho|ha|hanno) "
					+ "(?:scadut|errat|sbagliat|incorrect|invalid|esaurit|finit|superat|terminat|bloccat)\\p{L}{0,2}[^.!?\\n]{0,40}");

	/* The model will be shut down. */
	private static final Pattern TO_COME = Accents
		.pattern("(?:będą|będzie|zostaną|zostanie|will be|going to be|sarà|saranno|verrà|verranno) "
				+ "(?:wyłącz|wycof|retired|deprecated|shut down|switched off|ritirat|disattivat|spent)\\p{L}*");

	/* Neither "insufficient quota" nor a 401. */
	private static final Pattern NEITHER = Accents
		.pattern(BEGIN + "(?:neither|nor|weder|noch|ani|né|not an?) (?:an? )?(?:" + QUOTATION + "|[45]\\d\\d(?!\\d))");

	/* "You exceeded your current quota": that one does not come any more. */
	private static final Pattern GONE = Accents.pattern(QUOTATION + "[^\"\\n]{0,60}?" + BEGIN
			+ "(?:(?:it|this|that(?: one)?|the (?:message|error)) (?:doesn't|does not) (?:come|appear|show)(?: up)? any ?more"
			+ "|(?:ten|tamten|komunikat|błąd) (?:już nie (?:pojawia się|wyskakuje)|nie (?:pojawia się|wyskakuje) już)"
			+ "|(?:quest[oa]|quell[oa]|l'errore|il messaggio) non (?:esce|compare|appare) più)");

	/* I do not get insufficient_quota any more. */
	private static final Pattern NO_LONGER_SEEN = Accents.pattern(BEGIN
			+ "(?:nie (?:dostaję|widzę) już|już nie (?:dostaję|widzę)|no longer (?:get|see)|(?:don't|do not) (?:get|see)(?=[^.!?\\n]{0,60} any ?more)|non (?:ricevo|vedo) più)"
			+ "(?: (?:the|that|an?|błędu|komunikatu|l'errore)){0,2} (?:" + QUOTATION
			+ "|[a-z]{3,20}(?:_[a-z]{2,20}){1,3})");

	/* The organization is verified already. */
	private static final Pattern IS_VERIFIED = Accents
		.pattern("(?:organizacja|organizzazione|organi[sz]ation)(?:(?! non | not | nie )[^.!?\\n]){0,20} "
				+ "(?:jest|została|is|è|è stata|has been) (?:już |già |already )?(?:zweryfikowan|verificat|verified)"
				+ "\\p{L}{0,3}|(?:organizacja (?:już )?zweryfikowana|organizzazione (?:già )?verificata)" + END);

	static final List<Pattern> PATTERNS = List.of(IT_IS_NOT, IT_DOES_NOT_SAY, I_THOUGHT, CHECKED, PAST, SOLVED, MENDED,
			OLD, HAS_NOT, TO_COME, NEITHER, GONE, NO_LONGER_SEEN, IS_VERIFIED);

	private RuledOut() {
	}

}

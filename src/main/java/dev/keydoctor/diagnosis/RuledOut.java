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

	/* Behind it stands what is now, unless somebody asks what comes now. */
	private static final String BEFORE_WHAT_COMES = "(?=(?:[.,:;!)] ?| )(?:(?:and|so|i|a|e|" + TurningWords.BUT
			+ ") )?(?:(?:" + TurningWords.NOW
			+ "|this week|w tym tygodniu|po południu)(?![a-z]| ?[?.!\\n]| ?\\z| (?:what|how|co|jak|cosa|come|che)(?![a-z]))|(?:with|z|con)(?: (?:the|my|la|il))? (?:new|nowym|nuov[ao]|mine|moim|mi[ao])(?![a-z])|(?:after|po|dopo): ))";

	/* It is not over. */
	private static final String THE_SAME = "(?:still|again|nothing|(?:the )?(?:exact )?same|too|as well|dalej|nadal|wciąż|znowu|znów|nic|nie działa|(?:to |tak |ten |taki )?sam[oae]?|też|bez zmian|identyczn\\p{L}|ancora|niente|nulla|di nuovo|(?:lo )?stess[oa]|uguale|idem|pure|continua|non (?:funziona|va))(?![a-z])";

	/* What comes is not the same again. */
	private static final String IS_ANOTHER = "(?![.,:;!)]? ?(?:\\p{L}+ ){0,4}" + THE_SAME + ")";

	/* What may be the error of now. */
	private static final String AN_ERROR = "(?:" + Service.ERROR.pattern()
			+ "|[\"'`]|[a-z]{3}_[a-z]|błęd|authoriz|must be|enotfound|econn|timeout|the service|the resource|nie istnieje|does not exist|non esiste)";

	/* It is not the key. To nie brak środków. */
	private static final Pattern IT_IS_NOT = Accents
		.pattern(BEGIN + "(?:it is not|it's not|it isn't|not) (?:an? |the |my )?"
				+ "(?:network|api key|key|quota|rate limit|billing)(?: problem| issue)?" + END + "|" + BEGIN
				+ "to nie (?:jest )?(?:brak|kwestia|problem|wina)" + CLAUSE);

	/* It is not "insufficient_quota". */
	private static final Pattern IT_DOES_NOT_SAY = Accents
		.pattern(BEGIN + "(?:it is not|it's not|it isn't|not about|(?<![a-z,] )not"
				+ "|(?:do|does|did)(?: not|n't) (?:say|show|mention|see|have)|to nie(?: jest)?|nie chodzi o"
				+ "|nie(?: (?:pisze|mówi|wyświetla|pokazuje|mam|mamy|widzę|dostaję|jest to))?|non è|non si tratta di"
				+ "|non (?:mi |ti |ci )?(?:dice|scrive|appare|compare|ho|vedo|ricevo))\\s(?:an? |the |o |l')?" + MENTION
				+ "(?! again| resolved| (?:in|on|na|w|su) )");

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
			+ "[^\\n]{0,200}?(?:" + BEFORE_WHAT_COMES + IS_ANOTHER
			+ "|(?:gone|fixed|solved|resolved|since then (?:everything|it) works|od tej pory (?:wszystko )?działa|da allora (?:tutto )?funziona|naprawion|rozwiązan|zniknę|po sprawie|risolt|sparit|sistemat)"
			+ "[^\\n.!?]{0,60})");

	/* I had no credit, topped up, and now … */
	private static final Pattern MENDED_SINCE = Accents.pattern(BEGIN
			+ "(?:(?:i had|i was getting|(?<!nie )miał[ae]m|avevo|było|c'era|skończył[ay]? (?:mi )?się)" + END
			+ "[^\\n]{0,120}? (?:doładowa|wpłaci|zapłaci|zmieni|wymieni|nowy klucz|nowym|zrobił[ae]m|poprawi|ricaric|pagat|cambiat|nuova|rifatt|sistemat|topped|paid|new key|replaced|corrected|changed|added|dodał)"
			+ "[^\\n]{0,80}?|(?:(?<!since |od |da |for )(?:this morning|rano|stamattina|last week|w zeszłym tygodniu|la settimana scorsa)"
			+ "|before (?:topping up|paying)|przed (?:doładowaniem|wpłatą)|prima della ricarica"
			+ "|(?:with|ze?|con)(?: (?:the|my|la|il))? (?:old|starym|vecchi[ao]|friend's|kolegi|koleżanki))" + END
			+ "[^\\n]{0,200}?)" + BEFORE_WHAT_COMES + IS_ANOTHER + "(?=[^\\n]{0,100}?" + AN_ERROR + ")");

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

	/* What works there is not what failed. */
	private static final String ANOTHER_PLACE = Service.OWN_TRIAL
			+ "|zapier|make|n8n|gemini|claude|the other|second|inn[aey]|altr[ao]";

	/* I had no credit but I topped up and it works now. */
	private static final Pattern WORKS_NOW = Accents.pattern(BEGIN
			+ "(?:had|was|miał[ae]m|było|był|brakowało|avevo|era|c'era)" + END + "(?:(?! (?:in|on|w|su) (?:"
			+ ANOTHER_PLACE + ")| (?:" + ANOTHER_PLACE
			+ "))[^\\n]){0,120}? (?=[itnjdoa])(?<!nothing |nic |niente |n't |not |nie |non |nothing that )"
			+ "(?:(?:it )?works now|now it works|(?:już|teraz) (?:jest )?(?:ok|działa)|działa już|(?:ora|adesso) (?:va|funziona)(?: tutto)?)(?=\\s?(?:[.!,;)\\n]|\\z))");

	/* The old key was wrong. The old model is gone, and now … */
	private static final Pattern OLD = Accents.pattern(BEGIN
			+ "(?:old|previous|poprzedni|stary|vecchi[ao]|precedente) (?:(?:openai )?(?:api )?(?:key|klucz|chiave)"
			+ END + "(?:[^.!?\\n]{0,160}?" + BEFORE_NOW
			+ "|(?: \\p{L}+){0,2} (?:was|were|had|gave|był|miał|dawał|era|aveva|dava) (?:(?! (?:new|nowy|nowa|nowym|nuov))[^.!?:,\\n]){0,120})|model(?:lo)?"
			+ END + "[^.!?\\n]{0,120}?" + BEFORE_NOW + ")");

	/* Fixed the quota with a card, now … */
	private static final Pattern FIXED = Accents.pattern(
			"(?<!thought |thought i |think i |że |che |not |nie |non |n't |never |ancora |mai |yet |nothing |ha |hai |avete |abbiamo |kto |jak )"
					+ BEGIN
					+ "(?:(?:i|i've|i have|we) (?:fixed|solved|resolved)|(?<![a-z0-9_-] |[_-])(?:fixed|solved|resolved)|risolt[oa]|ho (?:risolto|sistemato)|rozwiąza(?:ł[ae]m|n[eya])|naprawi(?:ł[ae]m|on[eya]))"
					+ END + "[: ](?![\"'`]?https?:)(?:(?! and | i | e )[^.!?;:,\\n]){0,30}?" + MENTION
					+ "(?:(?! (?:but|ale|ma|and|i|e)(?![a-z]))[^.!?;,\\n]){0,80}");

	/* The error changed to another. */
	private static final Pattern CHANGED = Accents.pattern(MENTION
			+ "(?: error| message| błąd)? (?:(?:has |then |now )?(?:changed|turned) (?:to|into)|zmienił[ao]? się (?:w|na)|è (?:diventat[oa]|cambiat[oa] in))\\s(?=(?:an? |the )?"
			+ AN_ERROR + ")");

	/* The key has not expired. */
	private static final Pattern HAS_NOT = Accents.pattern(
			"(?:is|are|has|have|was|were)(?: not|n't) (?:been )?(?:exhausted|expired|wrong|exceeded|revoked|blocked|banned|declined)"
					+ "[^.!?\\n]{0,40}|" + BEGIN
					+ "nie (?:jest |są |się )?(?:nieprawidłow|błędn|incorrect|invalid|skończy|wygas|wyczerp|zablokow|zbanowan|odrzucon|przekrocz|brakuje)"
					+ "\\p{L}{0,6}(?: się)?|" + BEGIN + "non (?:è|sono|ho|ha|hanno) (?:stat[oaie] )?"
					+ "(?:scadut|errat|sbagliat|incorrect|invalid|esaurit|finit|superat|terminat|bloccat|bannat|rifiutat)\\p{L}{0,2}[^.!?\\n]{0,40}");

	/* The model will be shut down. */
	private static final Pattern TO_COME = Accents
		.pattern("(?:będą|będzie|zostaną|zostanie|will be|going to be|sarà|saranno|verrà|verranno) "
				+ "(?:wyłącz|wycof|retired|deprecated|shut down|switched off|ritirat|disattivat|spent)\\p{L}*");

	/* Neither "insufficient quota" nor a 401. */
	private static final Pattern NEITHER = Accents
		.pattern(BEGIN + "(?:neither|nor|weder|noch|ani|né|not an?) (?:an? )?(?:" + MENTION + "|[45]\\d\\d(?!\\d))");

	/* "You exceeded your current quota": that one does not come any more. */
	private static final Pattern GONE = Accents.pattern(QUOTATION + "[^\"\\n]{0,60}?" + BEGIN
			+ "(?:(?:it|this|that(?: one)?|the (?:message|error)) (?:doesn't|does not) (?:come|appear|show)(?: up)? any ?more"
			+ "|(?:ten|tamten|komunikat|błąd) (?:już nie (?:pojawia się|wyskakuje)|nie (?:pojawia się|wyskakuje) już)"
			+ "|(?:quest[oa]|quell[oa]|l'errore|il messaggio) non (?:esce|compare|appare) più)|" + MENTION
			+ "(?: error| message| problem| issue| błąd| komunikat| errore| messaggio)? (?:- |– )?(?:is |are |was |jest |è |to już |już )?"
			+ "(?:fixed|solved|resolved|gone|naprawion[eya]|rozwiązan[eya]|zniknęł[aoy]|zniknął|risolt[oa]|sparit[oa])"
			+ END + "(?! (?:in|on|w|su|for|dla|per) )(?![^.!\\n]{0,40}\\?)");

	/* I do not get insufficient_quota any more. */
	private static final Pattern NO_LONGER_SEEN = Accents.pattern(BEGIN
			+ "(?:nie (?:dostaję|widzę) już|już nie (?:dostaję|widzę)|no longer (?:get|see)|(?:don't|do not) (?:get|see)(?=[^.!?\\n]{0,60} any ?more)|non (?:ricevo|vedo) più)"
			+ "(?: (?:the|that|an?|błędu|komunikatu|l'errore)){0,2} " + MENTION);

	/* The organization is verified already. */
	private static final Pattern IS_VERIFIED = Accents
		.pattern("(?:organizacja|organizzazione|organi[sz]ation)(?:(?! non | not | nie )[^.!?\\n]){0,20} "
				+ "(?:jest|została|is|è|è stata|has been) (?:już |già |already )?(?:zweryfikowan|verificat|verified)"
				+ "\\p{L}{0,3}|(?:organizacja (?:już )?zweryfikowana|organizzazione (?:già )?verificata)" + END);

	static final List<Pattern> PATTERNS = List.of(IT_IS_NOT, IT_DOES_NOT_SAY, I_THOUGHT, CHECKED, FIXED, CHANGED, PAST,
			MENDED_SINCE, SOLVED, MENDED, WORKS_NOW, OLD, HAS_NOT, TO_COME, NEITHER, GONE, NO_LONGER_SEEN, IS_VERIFIED);

	private RuledOut() {
	}

}

package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

import static dev.keydoctor.diagnosis.Hearsay.*;

/**
 * A table of how a person says that key, credit, account or OpenAI itself are in order,
 * and of what they miss that is nobody's error, for {@link Hearsay} to cut out: "I have
 * credit, no answer" is not "no credit".
 */
final class InOrder {

	private static final String NOT_DENIED = "(?<!nie |niby |non |nun |nun c'|non c'|not |n't |no |never |żadne |nessun |bez |senza |without )";

	private static final String KEY_OR_CREDIT = "(?:środk\\p{L}{1,3}|kredyt\\p{L}{0,3}|credit[oi]?|credits|saldo|balance|klucz|chiave|key|konto|account)";

	/* In OpenAI, na koncie, on my account. */
	private static final String PLACE = "(?: (?:api|openai|(?:w|na|do|z|od|in|on|at|of|with|su|sul|nel|nell|di|da|per)[ '](?:\\p{L}+ ){0,2}?\\p{L}+))?";

	/* Where a clause ends, and the next says no more of it: "that it is invalid". */
	private static final String CLAUSE_END = "(?=\\s?(?:[,;.\\n]|[-–—] |\\z)| (?:i|a|e|and|" + TurningWords.BUT + ") )"
			+ "(?![^.!?\\n]{0,40}(?:że|che|that|it|,| i| e| a| and) (?:(?:jest|is|è|są|sono|was|got|został[ao]?) |nie |non |isn't))(?!,? (?:który|która|które|which|that|che) )"
			+ "(?![^.!?\\n]{0,30}(?:zablokowan|zbanowan|zawieszon|wygas|nieprawid|niepoprawn|błędn|odrzucon|wyczerp|skończ|deactivat|expired|invalid|wrong|suspended|banned|exhausted|disattivat|sospes|bloccat|scadut|errat|sbagliat|esaurit|finit))";

	/* Mam środki w OpenAI, … */
	private static final Pattern HAS = Accents.pattern(NOT_DENIED + BEGIN
			+ "(?:mam|mamy|posiadam|ho|abbiamo|(?:i |we )(?:do )?have(?: got)?|i've got|there is|c'è|ci sono) (?:(?:the|an?|my|il|lo|la|un|una|l'|dei|del|też|anche|już|già|enough|plenty of|wystarczająco) ?){0,2}(?:api )?"
			+ KEY_OR_CREDIT + "(?=" + PLACE + CLAUSE_END + ")");

	/* Środki są, klucz dodany, the credit is there. */
	private static final Pattern IS_THERE = Accents.pattern(BEGIN + KEY_OR_CREDIT + "(?![^,.;\\n]{0,25}open ?ai)"
			+ PLACE
			+ "(?: \\d{1,4}(?:[.,]\\d\\d)? ?(?:\\$|€|usd|dolar\\p{L}{0,3}|dollar\\p{L}?|euro|zł))?(?: (?:też|już|już jest|jest|is|è|sono|has been|został\\p{L}?|è stat\\p{L}|sono stat\\p{L}))?"
			+ " (?:są|mam|ok|c'è|ci sono|ce l'ho|is there|are there|dodan\\p{L}{1,2}|wklejon\\p{L}{1,2}|wpisan\\p{L}{1,2}|zapisan\\p{L}{1,2}|ustawion\\p{L}{1,2}|założon\\p{L}{1,2}|poprawn\\p{L}{1,2}|added|set|pasted|saved|inserit[aoei]|aggiunt[aoei]|salvat[aoei]|impostat[aoei])"
			+ CLAUSE_END);

	/* The key works. Not "works only once", which is a complaint. */
	private static final Pattern KEY_WORKS = Accents.pattern(BEGIN
			+ "(?:klucz|chiave|key)(?:(?! nie| non| not|n't| now| teraz| ora | provided| i | e | and )[^.!?,;:\\n]){0,30}? (?:działa|works|funziona)"
			+ END + "(?! tylko| only| solo)");

	/* OpenAI works, which says nothing where it was tried without the tool. */
	private static final Pattern OPENAI_WORKS = Accents.pattern(BEGIN
			+ "(?:open ?ai|(?:modulo|moduł|module|node|nodo|węzeł)(?: di)? chat ?gpt)(?:(?! nie| non| not|n't| zwraca| returns| says| pisze| dice)[^.!?,;:\\n]){0,20}? "
			+ "(?:działa|works|funziona|va bene|(?:answers|odpowiada|risponde)(?=(?: (?:dobrze|normalnie|poprawnie|fine|normally|well|bene|normalmente))?\\s?(?:[,.;]|\\z| (?:a|e|i|and|"
			+ TurningWords.BUT
			+ ") ))|(?:jest |is |è )?(?:ok|fine|zielon[ye]|green|verde|bez problemu|bez problemów|senza problemi)|va(?=,))"
			+ END + "(?:,? (?:dobrze|fine|bene|well|poprawnie))?(?! tylko| only| solo|" + Service.TRIED_ELSEWHERE
			+ ")");

	/* Instead of OpenAI, from OpenAI to another. */
	private static final Pattern REPLACED = Accents.pattern(BEGIN
			+ "(?:(?:instead of|rather than|zamiast|invece di) open ?ai|(?:switched|moved|migrated|przeszł[ae]m|przeszedłem|przeniosł[ae]m|przesiadł[ae]m|(?:sono )?passat[oa]) (?:from|z|da) open ?ai(?= (?:to|na|a) (?!open ?ai))|(?:replaced|zamieniłem|zamieniłam|ho sostituito) open ?ai(?= (?:with|by|na|con) (?:gemini|claude|mistral|groq|deepseek|openrouter|anthropic))|(?:from|not|nie|non|da|z) azure open ?ai(?= (?:to|na|a) |,)|(?:don't|do not|nie) (?:use|używam) open ?ai(?! node| module)|non uso open ?ai)"
			+ END);

	/* The verification is done. */
	private static final Pattern VERIFIED = Accents.pattern(BEGIN
			+ "(?:(?:organi[sz]ation|identity) verification (?:is |was )?(?:done|completed?|passed|approved)|(?:mam )?zweryfikowan[aąy] organizacj[aęi]|organizacj[aęi](?:(?! nie )[^.!?,;\\n]){0,20} (?:przeszła|ma) weryfikacj\\p{L}|organizacj[aęi] (?:w )?openai zweryfikowan[aą]|weryfikacj[aęi](?: organizacji)? (?:zrobion[aą]|zakończon[aą]|przeszła|zaliczon[aą]|ok)|verifica(?: dell'organizzazione)? (?:fatta|completata|superata|approvata))"
			+ END);

	/* No answer, wrong prices, no access to Gmail: what misses them is no error. */
	private static final Pattern OF_SOMETHING_ELSE = Accents.pattern(BEGIN
			+ "(?:(?:brak|brakuje|manca|mancano|missing|no|without|senza|nessuna?|bez) (?:reakcji|odpowiedzi|wynik\\p{L}{0,2}|outputu?|treści|risposta|risultat[oi]|output|answer|response|reply|results?)"
			+ "|(?:błędn|niepoprawn|nieprawidłow|incorrect|wrong|sbagliat|errat|złe)\\p{L}{0,3} (?:cen[yę]?|dane|odpowiedzi|wyniki|answers?|results?|prices?|data|dates?|prezzi|risposte|risultati|dati)"
			+ "|(?:ceny|odpowiedzi|wyniki|answers|results|prices|prezzi|risposte|risultati) (?:są |are |sono )?(?:błędn|niepoprawn|nieprawidłow|incorrect|wrong|sbagliat|errat|złe)\\p{L}{0,3}"
			+ "|(?:generuje|tworzy|writes|generates|genera)(?: \\p{L}+){0,2} (?:za|zbyt|too|troppo) (?:dług|long|lung|krótk|short|cort)\\p{L}{0,3}(?: \\p{L}+)?"
			+ "|(?:dostępu do|accesso a(?:l|lla|lle|i|gli)?|access to|uprawnień do|permess[oi] (?:per|su)[l']?(?:l[ae]?)?) (?:(?:my|the|your|mojego|mojej|moich|miei|mia|mio|mie|twoich|aktualnych|swoich) ){0,2}(?:internet|sieci|stron|gmail|google|drive|dysk|arkusz|baz[ya]|skrzynk|kalendarz|danych|calendar|database|spreadsheet|sheets?|foglio|dati|database|posta|mail)\\p{L}{0,3})"
			+ END);

	static final List<Pattern> PATTERNS = List.of(HAS, IS_THERE, KEY_WORKS, OPENAI_WORKS, REPLACED, VERIFIED,
			OF_SOMETHING_ELSE);

	private InOrder() {
	}

}

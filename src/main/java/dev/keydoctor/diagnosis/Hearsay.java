package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A filter for what stands around an error: what a person tells of a wrong key that was
 * not used, what was ruled out, what a line of code compares with, what was asked for. It
 * names causes that are not the cause.
 */
final class Hearsay {

	/* If I try with a wrong API key, I do get a message … */
	private static final Pattern SUPPOSED = Pattern
		.compile("(?<![a-z])(?:if (?:i|you|we) |jeśli |gdy |se (?:uso|metto|inserisco) )"
				+ "[^.!?\\n]{0,60}(?:wrong|invalid|fake|random|bad|incorrect|bogus|zły |błędny|nieprawidłowy|sbagliat|errat|fals)"
				+ "[^.!?\\n]{0,160}"
				+ "|(?<!\\p{L})(?:if|when|gdy|jeśli|jeżeli|kiedy|se|quando) (?:(?:you|the (?:message|error|text)|it|komunikat|błąd|il messaggio|l'errore) )?"
				+ "(?:see|get|contains|says|reads|zobaczysz|widzisz|widać|pojawi|zawiera|vede|vedi|appare|compare|dice|contiene)(?!\\p{L})[^.!?;\\n•]{0,200}");

	/* It is not the key. I checked the network. The key is valid. */
	private static final Pattern RULED_OUT = Pattern
		.compile("(?<![a-z])(?:it is not|it's not|it isn't|not) (?:an? |the |my )?"
				+ "(?:network|api key|key|quota|rate limit|billing)(?: problem| issue)?(?![a-z])"
				+ "|(?<!\\p{L})(?:it is not|it's not|it isn't|not about|to nie(?: jest)?|nie chodzi o|nie|non è|non si tratta di) (?:an? |the |o )?[\"'`«„“‘][^\"'`»”“’\\n]{3,120}[\"'`»”’]"
				+ "|(?<!\\p{L})to nie (?:jest )?(?:brak|kwestia|problem|wina)[^.!?,\\n]{0,40}"
				+ "|(?<!\\p{L})(?:myślał[ae]m|sądził[ae]m|pensavo|credevo|i thought)(?!\\p{L})[^.!?\\n]{0,60}(?:ale nie|ma no|but no)(?!\\p{L})"
				+ "|(?<![a-z])(?:checked|verified|double-checked|tested) (?:the |my |that the )?(?:network|firewall|proxy|key|quota|billing)(?![a-z])");

	/* Yesterday it was insufficient_quota, now … */
	private static final Pattern PAST = Pattern.compile(
			"(?<![a-z])(?:earlier|yesterday|previously|before that|at first|initially|first i|first error|na początku|all'inizio|wcześniej|wczoraj|przedtem|najpierw|poprzednio|prima|ieri|in precedenza)(?![a-z])"
					+ "[^\\n]{0,200}?(?:(?=[.,:;!)] ?(?:and |but |so |a |e |ma )?(?:now|teraz|adesso|ora)(?![a-z]))"
					+ "|(?:gone|fixed|solved|resolved|naprawion|rozwiązan|zniknę|po sprawie|risolt|sparit|sistemat)[^\\n.!?]{0,60})");

	/* The key has not expired. The organization is verified. The old key was wrong. */
	private static final Pattern DENIED = Pattern.compile(
			"(?<!\\p{L})nie (?:jest |są |się )?(?:nieprawidłow|błędn|skończy|wygas|wyczerp|zablokow|przekrocz|brakuje)\\p{L}{0,6}(?: się)?"
					+ "|(?<!\\p{L})non (?:è|sono|ho|ha|hanno) (?:scadut|errat|sbagliat|esaurit|finit|superat|terminat|bloccat)\\p{L}[^.!?\\n]{0,40}"
					+ "|(?:is|are|has|have|was|were)(?: not|n't) (?:been )?(?:exhausted|expired|wrong|exceeded|revoked|blocked)[^.!?\\n]{0,40}"
					+ "|(?:organizacja|organizzazione|organi[sz]ation)(?:(?! non | not | nie )[^.!?\\n]){0,20} (?:jest|została|is|è|è stata|has been) (?:już |già |already )?(?:zweryfikowan|verificat|verified)\\p{L}{0,3}"
					+ "|(?<!\\p{L})(?:old|previous|poprzedni|stary|vecchia|precedente) (?:openai )?(?:api )?(?:key|klucz|chiave)[^.!?\\n]{0,80}");

	/* Can a 401 come from insufficient credits? Check whether there is credit. */
	private static final Pattern ASKED_OR_ADVISED = Pattern.compile(
			"(?<![^.!?:\\n\"'\\]] ?)(?:does|do|can|could|is it|anyone know|czy|può|è possibile|qualcuno)(?!\\p{L})[^.!?\\n]{0,200}\\?"
					+ "|(?:sprawdź|upewnij się),? czy [^.!?\\n]{0,200}|(?:verifica|controlla|assicurati) (?:che|se) [^.!?\\n]{0,200}");

	/* It cannot be the quota. What else a forum lists. */
	private static final Pattern ELSEWHERE = Pattern.compile(
			"(?<![a-z])(?:not a duplicate of|(?:it|that) (?:cannot|can't) be|to nie może być|non può essere) [^.!?\\n]{0,120}"
					+ "|read (?:the )?(?:topics?|threads?|posts?) (?:about|on) [^\\n]{0,160}? but(?![a-z])"
					+ "|(?:(?:related|suggested|similar) topics|you (?:might|may) also like|podobne tematy|argomenti (?:simili|correlati))\\n[\\s\\S]*");

	/* The support says it may be the credit. 401 means a wrong key. */
	private static final Pattern GUESSED = Pattern.compile(
			"(?<!\\p{L})(?:says?|said|thinks?|thought|dice|dicono|pensa|mówi|powiedział\\p{L}?|twierdzi|uważa)(?!\\p{L})[^.!?:\\n]{0,30}"
					+ "(?<!\\p{L})(?:probably|maybe|might|may be|forse|probabilmente|chyba|może|pewnie|prawdopodobnie)(?!\\p{L})[^.!?:\\n]{0,120}"
					+ "|(?<!\\d)[45]\\d\\d (?:means|oznacza|to|significa) [^.!?;:,\\n]{0,80}");

	/* Possible causes: a wrong key, no credit. Each on a line of its own, or in one. */
	private static final Pattern LISTED = Pattern.compile(
			"(?<!\\p{L})(?:(?:possible|common|likely|typical) (?:causes?|reasons?)|(?:możliw|częst)\\p{L}{1,3} przyczyn\\p{L}?"
					+ "|(?:possibil|probabil)[ie] caus[ae]|(?:this|it) (?:may|can|could|might) happen (?:if|when)|(?:usually|often) means"
					+ "|zwykle oznacza|może się tak stać, gdy|di solito significa|può succedere se)(?!\\p{L})"
					+ "[^.\\n]{0,300}(?:(?:[.:]|\\n)[ \\t]*(?:[-*•]|\\(?\\d[.)])[^\\n]{0,200}){0,12}");

	/*
	 * if "insufficient_quota" in str(e), e.code === 'account_deactivated',
	 * print("You exceeded your quota")
	 */
	private static final Pattern IN_CODE = Pattern.compile("[=!]==? ?['\"`][^'\"`\\n]{3,80}['\"`]"
			+ "|(?:if|elif|and|or) ['\"`][^'\"`\\n]{3,80}['\"`] (?:not )?in "
			+ "|(?:includes|contains|startswith|equals|print|console\\.(?:log|error))\\(f?['\"`][^'\"`\\n]{3,160}['\"`]"
			+ "|(?<![a-z])(?:case|throw new [a-z]{3,30}\\() ?['\"`][^'\"`\\n]{3,80}['\"`]");

	/* What was asked for, as a client library repeats it. */
	private static final Pattern ASKED = Pattern
		.compile("requestbodyvalues[\\s\\S]{0,6000}?(?=statuscode|responseheaders|responsebody)"
				+ "|['\"]?role['\"]?: ?['\"](?:user|system|assistant)['\"], ?['\"]?content['\"]?: ?['\"][^'\"\\n]{0,2000}['\"]");

	private static final List<Pattern> ALL = List.of(SUPPOSED, RULED_OUT, PAST, DENIED, ASKED_OR_ADVISED, ELSEWHERE,
			GUESSED, LISTED, IN_CODE, ASKED);

	private Hearsay() {
	}

	/**
	 * Leaves out such clauses.
	 * @param text a plain text in lower case
	 * @return the rest
	 */
	static String without(String text) {
		String rest = text;
		for (Pattern clause : ALL) {
			rest = clause.matcher(rest).replaceAll(" ");
		}
		return rest;
	}

}

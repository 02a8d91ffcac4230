package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A filter for what stands around an error: what a person tells of a wrong key that was
 * not used, what was ruled out, what others claim, {@link RuledOut} and
 * {@link CodeAndLogs}. It is cut out before the rules look, since it names causes that
 * are not the cause.
 */
final class Hearsay {

	/* Where a word begins and ends, and the rest of a sentence, a clause, a quotation. */
	static final String BEGIN = "(?<![a-z])";

	static final String END = "(?![a-z])";

	static final String SENTENCE = "[^.!?\\n]{0,200}";

	static final String CLAUSE = "[^.!?;:,\\n]{0,80}";

	/* No further than to a "but". */
	private static final String UP_TO_BUT = "[^.!?:\"\\n]{0,160}?(?=,? " + TurningWords.BUT + " |[.!?:\"\\n]|\\z)";

	static final String QUOTATION = "[\"'`][^\"'`\\n]{3,120}[\"'`]";

	/* Quoted, or a code or a sentence of OpenAI's that needs no quotation marks. */
	static final String MENTION = "(?:" + QUOTATION
			+ "|(?<![a-z_])[a-z]{3,20}(?:_[a-z]{2,20}){1,3}(?![a-z_])|incorrect api key provided|you exceeded your current quota)";

	private static final String PEOPLE = "(?:colleague|classmate|friend|somebody|someone|admin|moderator|support|kolega|koleżanka"
			+ "|znajom[ya]|ktoś|wsparcie|collega|amic[oa]|qualcuno|assistenza|supporto)";

	/* If I try with a wrong API key, I do get a message … */
	private static final Pattern IF_I_TRY = Accents
		.pattern(BEGIN + "(?:if (?:i|you|we) |jeśli |gdy |se (?:uso|metto|inserisco) )[^.!?\\n]{0,60}"
				+ "(?:wrong|invalid|fake|random|bad|incorrect|bogus|zły |błędny|nieprawidłowy|sbagliat|errat|fals)"
				+ SENTENCE);

	/* Suppose I get insufficient_quota … */
	private static final Pattern SUPPOSE = Accents.pattern(BEGIN
			+ "(?:(?<!i )suppose|let's say|imagine|what (?:would|will) (?:i|we|you|they|people) see|załóżmy|supponiamo|mettiamo (?:che|caso))"
			+ END + SENTENCE);

	/* If you see insufficient_quota, add credit. */
	private static final Pattern IF_YOU_SEE = Accents.pattern(BEGIN + "(?:if|when|gdy|jeśli|jeżeli|kiedy|se|quando) "
			+ "(?:(?:you|the (?:message|error|text)|it|komunikat|błąd|il messaggio|l'errore) )?"
			+ "(?:see|get|contains|says|reads|zobaczysz|widzisz|widać|pojawi|zawiera|vede|vedi|appare|compare|dice"
			+ "|contiene)" + END + "[^.!?;\\n•]{0,200}|" + BEGIN + "(?:if|jeśli|se) [45]\\d\\d [–—-][^.!?;\\n]{0,200}");

	/* The FAQ of the plug-in: "429 means no credit". */
	private static final Pattern FROM_RULES = Accents
		.pattern(BEGIN + "(?:faq|regulamin\\p{L}{0,4}|regolamento|dokumentacj\\p{L}|documentation|docs|documentazione)"
				+ END + "(?:(?! i | and | e | but | ale | ma |got|get|error|błąd|dosta|wyskak|pojawi)[^.!?\"\\n]){0,60}"
				+ "[:\"] ?\"[^\"\\n]{3,300}\"");

	/* Can a 401 come from insufficient credits? And did you enter a key? */
	private static final Pattern ASKED = Accents.pattern("(?<![^.!?:,\\n\"'\\] ])(?<![^.!?:,\\n\\] ] )"
			+ "(?:(?:and|but|so|a|e|ma|i) )?(?:does|do|did|have you|can|could|(?:is|are) (?:it|the|my|your)|anyone know|(?:should|must) i|czy|to znaczy|czyli|muszę|devo|dobbiamo|hai|avete"
			+ "|ha per caso|può|vuol dire|how many|what is the (?:maximum|limit)|ile|jaki jest (?:limit|maksymaln)|quant[ie]|qual è il (?:limite|massimo)|what happens if|co się stanie,? (?:jak|jeśli|gdy)|(?:cosa|che) succede se|significa|è possibile|qualcuno)"
			+ END + SENTENCE + "(?:\\n" + SENTENCE + ")?\\?|" + BEGIN
			+ "(?:mój|my|la mia) (?:klucz|key|chiave)(?: api)? (?:jest|is|è) \\p{L}{2,20}\\?");

	/* Copilot answered: "…" In the course they say "…" */
	private static final Pattern TOLD_IN_QUOTES = Accents.pattern(BEGIN
			+ "(?:(?:chat ?gpt|claude|gemini|copilot)(?: (?:mi|ha|has|just)){0,2} (?:answered|replied|wrote|odpisał|odpowiedział|napisał|risposto|scritto)(?: \\p{L}+)?:?\\s*\"[^\"]{3,600}\""
			+ "|(?:nel corso dicono|na kursie mówią|w lekcji mówią|in the course they say) " + QUOTATION + ")");

	/* The bot tells customers that a card was declined. */
	private static final Pattern TOLD_TO_CUSTOMERS = Accents.pattern(
			BEGIN + "(?:odpowiada|odpowiadać|odpisuje|odpisywać|podaje|mówi|tells?|answers?|risponde(?:re)?|dice|dire) "
					+ "(?:klient\\p{L}{1,3}|customers?|clients|users|ai clienti|al cliente),? (?:że|that|che)" + END
					+ UP_TO_BUT);

	/* Claude wrote me this script, the code is from Gemini. */
	private static final Pattern WRITTEN_BY = Accents.pattern(BEGIN
			+ "(?:(?:claude(?: code)?|gemini|copilot|cursor)(?: (?:mi|ha|has|just)){0,2} (?:napisał|wygenerował|zrobił|wrote|made|generated|built|scritto|fatto|generato)(?!:)(?! (?:an? )?(?:err|błąd|błęd))|(?:script|skrypt|kod|code|codice)\\p{L}{0,2}(?: (?:generated|written|made|napisan[ye]|wygenerowan[ye]|scritto|generato|fatto))? (?:from|by|with|z|od|przez|di|da|con) (?:claude(?: code)?|gemini|copilot|cursor))"
			+ END);

	/* How do I translate "Incorrect API key provided"? */
	private static final Pattern TRANSLATED = Accents
		.pattern("(?:" + BEGIN + "(?:translat(?:e|ing)|(?:prze)?tłumaczyć|tradu(?:rre|cendo)|come si dice)" + END
				+ "[^.!?\"\\n]{0,30}" + QUOTATION + "|" + QUOTATION
				+ " (?:si rende|si traduce|is best translated|is rendered|się tłumaczy|lepiej oddać))");

	/* Check whether there is credit. */
	private static final Pattern ADVISED = Accents
		.pattern("(?:(?:sprawdź|upewnij się),? czy|(?:verifica|controlla|assicurati) (?:che|se)) " + SENTENCE);

	/*
	 * Not a duplicate of "Incorrect API key provided". I read the topics about quota, but
	 * …
	 */
	private static final Pattern ELSEWHERE = Accents.pattern(
			BEGIN + "(?:not a duplicate of|(?:it|that) (?:cannot|can't) be|to nie może być|(?<!\\p{L} )non può essere) "
					+ SENTENCE + "|read (?:the )?(?:topics?|threads?|posts?) (?:about|on) [^\\n]{0,160}? but" + END);

	/* The lesson says that insufficient_quota means no credit. */
	private static final Pattern TAUGHT = Accents.pattern(BEGIN
			+ "(?:(?:lesson|course|docs|documentation|guide|tutorial|faq|video|lekcja|kurs|dokumentacja|instrukcja|poradnik|film|lezione|corso|documentazione|guida)"
			+ "(?:\\s\\p{L}+){0,2}\\s(?:says?|said|states?|explains?|mówi|pisze|podaje|tłumaczy|dice|spiega|riporta)"
			+ "|(?:(?:w|na)\\s(?:lekcji|kursie|dokumentacji|instrukcji|poradniku|faq|filmie)|(?:nell[ae']\\s?|nel\\s)(?:lezione|corso|documentazione|guida|faq|video))"
			+ "\\s(?:jest|było|pisze|napisa(?:no|li)|mówią|mówili|dicono|c'(?:è|era)\\sscritto|si\\sdice|spiegano|dice))"
			+ END + "[^.!?]{0,120}?" + BEGIN + "(?:means?|meant|oznacza|znaczy|to\\sbrak|significa|vuole?\\sdire)" + END
			+ UP_TO_BUT);

	/* What else a forum lists. */
	private static final Pattern RELATED = Accents.pattern("(?:(?:related|suggested|similar) topics"
			+ "|you (?:might|may) also like|podobne tematy|argomenti (?:simili|correlati))\\n[\\s\\S]*");

	/* The support says it may be the credit. */
	private static final Pattern GUESSED = Accents
		.pattern(BEGIN + "(?:says?|said|thinks?|thought|dice|dicono|pensa|mówi|powiedział\\p{L}?|twierdzi|uważa)" + END
				+ "[^.!?:\\n]{0,30}" + BEGIN
				+ "(?:probably|maybe|might|may be|forse|probabilmente|chyba|może|pewnie|prawdopodobnie)" + END
				+ "[^.!?:\\n]{0,120}");

	/* My friend got "insufficient_quota". */
	private static final Pattern ANOTHERS = Accents.pattern(BEGIN + "(?:" + PEOPLE
			+ "|compañer[oa]|z (?:mojej )?grupy|from (?:the|my) (?:group|course)|del (?:mio )?(?:gruppo|corso))(?: \\p{L}+)? "
			+ "(?:ma|miał[ae]?|dostał[ae]?|has|had|gets?|got|ha|aveva|ha (?:avuto|ricevuto)|recibió|tiene)\\s"
			+ MENTION);

	/* Everyone's screen says "Your organization must be verified". */
	private static final Pattern OTHERS = Accents.pattern(BEGIN
			+ "(?:everyone|everybody|others|other (?:people|students|users)|inni|innych|wszyscy|pozostali|gli altri|tutti (?:gli altri|parlano|hanno|ricevono)|people online)"
			+ END + "[^.!?\"\\n]{0,40}" + MENTION);

	/* Who says what he sees claims nothing. */
	private static final String SEES = ",? (?:(?:that|że|che) )?(?:(?:he|she|they|mu|jej|gli|le) )?"
			+ "(?:(?:only|still|always|just|tylko|ciągle|zawsze|solo|sempre|ancora) )?"
			+ "(?:gets?|got|sees?|receives?|dostaje|widzi|wyskakuje|riceve|vede|ottiene|appare|compare|esce)" + END;

	/* Claude says that its own balance is too low. */
	private static final String OWN_LIMIT = "[^.!?\\n]{0,40}(?:saldo|credit balance|stan kredyt|quota gratuita|free (?:tier|quota)|darmow)";

	/* The module of that name, or another who speaks: ChatGPT in Make, and the API. */
	private static final String OF_A_TOOL = "(?:api|app|node|module|plug-?in|step|action|w|di|su|nel|in|z|con|with|plus|make|n8n|zapier)(?![a-z])";

	/* A friend says that the key is wrong: none but the server knows. */
	private static final Pattern CLAIMED = Accents.pattern(BEGIN
			+ "(?<!app |app di |moduł |modulo |nodo |węzeł |wtyczka |plugin |plug-in )(?:(?:(?:chat ?gpt|claude|gemini|copilot)(?: (?!"
			+ OF_A_TOOL + ")\\p{L}+){0,3}|" + PEOPLE
			+ "(?: \\p{L}+){0,3}) (?:said|told|thinks?|claims?|insists?|powiedział\\p{L}?|twierdz\\p{L}{1,2}|uważa|detto"
			+ "|sostiene|pensa|(?:says|mówi,?|dice)(?= (?:that|że|che)))|" + PEOPLE
			+ "(?: \\p{L}+){0,2} (?:says?|mówi|dice|dicono)|(?<!it )(?:reckons|suspects)|podejrzewa|sospetta)" + END
			+ "(?!" + SEES + ")(?!" + OWN_LIMIT + ")" + UP_TO_BUT);

	/* For 99% it is the credit. */
	private static final Pattern SUPPOSED = Accents.pattern(BEGIN
			+ "(?:(?:na|al|at) \\d\\d ?%|na pewno|sicuramente|definitely|for sure|surely|most likely|(?:naj)?prawdopodobniej?"
			+ "|(?:molto )?probabilmente|probably),? [^.!?:;,\"\\n]{0,80}?(?= (?:but|and|ale|i|a|ma|e) |[.!?:;,\"\\n]|\\z)");

	/* I read of insufficient_quota, people on the forum talk about it. */
	private static final Pattern READ_OF = Accents.pattern(BEGIN
			+ "(?:(?:i|i've|i have) read|(?:prze)?czytał[ae]m|ho letto|googling|na (?:forum|grupie)|w internecie|(?:somebody|someone) wrote|ktoś (?:na grupie |na forum )?(?:napisał|pisze))"
			+ END
			+ "(?:(?! but | ale | ma | error| błąd| błęd| errore| l'errore|message|messaggio|komunikat|details|szczegół|dettagli| log| consol| konsol| ekran| schermo| i | and | e |,| mam | get )[^.!?:\"\\n]){0,60}\\s"
			+ MENTION + UP_TO_BUT);

	/* How do I avoid insufficient_quota? Will I get it? */
	private static final Pattern NOT_YET = Accents.pattern(BEGIN
			+ "(?:avoid|prevent|simulate|catch|uniknąć|zasymulować|przechwycić|evitare|simulare|intercettare|per non avere|afraid (?:of|that)|quando arriva|kiedy przyjdzie|will i (?:get|see)|riceverò)"
			+ END + "(?:(?! error: | this| the | ten | tego | quest[oa]| l')[^.!?:\"\\n]){0,40}?\\s" + MENTION
			+ SENTENCE);

	/* 403 Forbidden, maybe because of insufficient_quota? */
	private static final Pattern MAYBE = Accents.pattern(BEGIN
			+ "(?:maybe|forse|może(?: to)?|may it be|could it be|chyba(?: to)?)(?: (?:it's|it is|an?|the|my|to|jest|è)){0,2}\\s(?:(?:because|bo|perché) [^.!?\\n]{3,100}|"
			+ MENTION + "[^.!?\\n]{0,40})\\?");

	/* 401 means a wrong key. */
	private static final Pattern MEANT = Accents
		.pattern("(?<!\\d)[45]\\d\\d (?:means|oznacza|to|significa) " + UP_TO_BUT);

	/* Possible causes: a wrong key, no credit. Each on a line of its own, or in one. */
	private static final Pattern LISTED = Accents.pattern(BEGIN
			+ "(?:(?:possible|common|likely|typical) (?:causes?|reasons?)"
			+ "|(?:this|it) (?:may|can|could|might) happen (?:if|when)|(?:usually|often) means"
			+ "|(?:naj)?(?:możliw|częst)\\p{L}{1,4} przyczyn\\p{L}?|zwykle oznacza|może się tak stać, gdy"
			+ "|(?:possibil|probabil)[ie] caus[ae]|caus[ae] (?:più )?(?:comun|frequent|probabil|possibil)[ie]|di solito significa|può succedere se)"
			+ END
			+ "[^.\\n]{0,300}(?:(?:[.:]|\\n)[ \\t]*(?:\\d\\d:\\d\\d:\\d\\d )?(?:[-*•]|\\(?\\d[.)])[^\\n]{0,200}){0,12}");

	private static final PrefilteredPatterns STATEMENTS = new PrefilteredPatterns(Stream
		.of(List.of(IF_I_TRY, IF_YOU_SEE, SUPPOSE), RuledOut.PATTERNS, InOrder.PATTERNS,
				List.of(FROM_RULES, TOLD_IN_QUOTES, TOLD_TO_CUSTOMERS, WRITTEN_BY, TRANSLATED, ADVISED, ELSEWHERE,
						TAUGHT, RELATED, MEANT, READ_OF, LISTED),
				CodeAndLogs.PATTERNS)
		.flatMap(List::stream)
		.toList());

	private static final PrefilteredPatterns OPINIONS = new PrefilteredPatterns(
			List.of(GUESSED, ANOTHERS, OTHERS, CLAIMED, SUPPOSED, NOT_YET, MAYBE, ASKED));

	private Hearsay() {
	}

	/**
	 * Leaves out what people ask, claim and suppose, and what others see.
	 * @param text a plain text in lower case without accents
	 * @return the rest
	 */
	static String withoutOpinions(String text, Deadline deadline) {
		return OPINIONS.removedFrom(text, deadline);
	}

	/**
	 * Leaves out everything else that is no error: what is over, denied, listed, asked
	 * for.
	 * @param text a plain text in lower case without accents
	 * @return the rest, opinions among it
	 */
	static String withoutStatements(String text, Deadline deadline) {
		return STATEMENTS.removedFrom(text, deadline);
	}

}

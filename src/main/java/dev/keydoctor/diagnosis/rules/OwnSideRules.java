package dev.keydoctor.diagnosis.rules;

import java.util.regex.Pattern;

import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The part of the table of {@link Rules} for what fails before OpenAI is asked, or where
 * nothing comes back: in a tool, a program, at the reader's own machine, on the way.
 */
final class OwnSideRules {

	private static final String OWN = "(?<![a-z0-9.-])(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0\\.0\\.0\\.0|\\[?::1\\]?|host\\.docker\\.internal)(?![a-z0-9])";

	/* At these ports a program waits that leads on to OpenAI. */
	private static final String PROXY = "(?::|port=|port )(?:1080|1087|108\\d\\d|2080|3128|789\\d|8118|8888|20171)(?!\\d)";

	private static final String ELSEWHERE = OWN + "(?![^\\n]{0,40}" + PROXY + ")";

	/* connect ECONNREFUSED 127.0.0.1:11434. localhost refused to connect. */
	private static final Pattern OWN_MACHINE = Pattern.compile(
			"(?:refused|(?:could not|couldn't|cannot|can't|failed to|unable to) connect|connection error|nie mozna (?:nawiazac|polaczyc)|odmowa polaczenia|impossibile (?:connettersi|raggiungere)|connessione (?:rifiutata|negata))[^\\n]{0,50}?"
					+ ELSEWHERE + "|" + ELSEWHERE
					+ "(?:(?!open ?ai)[^\\n]){0,80}?(?:refused|max retries exceeded|odrzucil|odmowil|odmowa|ha rifiutato|negato la connessione)");

	/* getaddrinfo ENOTFOUND api.openai.co */
	private static final Pattern MISTYPED_HOST = Pattern.compile(
			"(?<![a-z0-9.-])(?:api\\.openai\\.(?!com(?![a-z0-9]))[a-z]{1,6}|api\\.(?:open-ai|opena|opeani|openia|openal|opnai|openapi|opemai)\\.com"
					+ "|(?:apis|ap|app|appi)\\.openai\\.com|api-openai\\.com|apiopenai\\.com)(?![a-z0-9-]|\\.[a-z0-9])");

	/* Bundle validation failed … connection: a form of Make's, no network. */
	private static final Pattern STORED_CONNECTION = Pattern
		.compile("validation failed[^\\n]{0,80}?connection|connection (?:is |was )?not authori[sz]ed|__imtconn__"
				+ "|(?:parameter|field|value of)[^\\n]{0,20}?['\"`]connection['\"`]");

	private static final Pattern LOST_CREDENTIAL = Pattern.compile(
			"credentials? with (?:id|name) [^\\n]{1,60}? (?:does not exist|not found)|found credentials? with no id|no credentials? (?:with|of) (?:this|that) (?:id|name)");

	/* Unexpected token } in JSON at position 212: a brace or a comma of one's own. */
	private static final Pattern OWN_JSON = Pattern.compile(
			"unexpected (?:token|character:?) ['\"`]?[}\\]{,:\\[][\"'`]?,?[^\\n]{0,60}json|expected (?:',' or ['\"]?[}\\]]|property name|double-quoted property)"
					+ "|bad (?:control|escaped) character in (?:string literal )?|unterminated string in json|json parameter needs to be valid json"
					+ "|unexpected (?:string|number) in json");

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()
		.onlyPasted(new RuleTable()
			.ambiguous("own-json", matches(OWN_JSON).butNot(anyStatus()), BAD_REQUEST, BAD_REQUEST, NOT_OPENAI)
			.ambiguous("stored-connection", matches(STORED_CONNECTION).or(matches(LOST_CREDENTIAL)).butNot(anyStatus()), MISSING_KEY, MISSING_KEY, NOT_OPENAI)
			.likely("tools-own", says(clients("tools-own")).butNot(anyStatus()), NOT_OPENAI)
			.ambiguous("own-machine", matches(OWN_MACHINE).butNot(shows("api.openai.com", "proxy")).butNot(anyStatus()), NOT_OPENAI, NOT_OPENAI, WRONG_ENDPOINT))
		// {"code": "invalid_param", "message": "Connection error.", "status": 400}: so Dify says it; others answer 5xx where their own request went nowhere
		.likelyIfNamed("connection-failed", says(clients("connection-failed")).butNot(status(400, 401, 404, 429).butNot(word("invalid_param"))).butNot(status(403).butNot(says("proxy", "tunnel")))
			.or(says(clients("socket")).and(statusBetween(500, 504)).butNot(says("request failed with status code")))
			// ContentLengthError: 400, says aiohttp, which gives the status itself
			.or(says("response payload is not completed")), NETWORK)
		// Where a status came back, words of transport merely lie around it.
		.likelyIfNamed("network", transport().or(word("enotfound")).or(saysIn(translated("network")))
			.or(saysNear("no-answer", "in-time")).or(saysNear("time-limit", "run-over")).butNot(word("invalid_request_error")).butNot(anyStatus()).butNot(html()), NETWORK);
	}
	// @formatter:on

	private OwnSideRules() {
	}

	/** A server was looked for whose address is nearly OpenAI's. */
	static Condition mistypedAddress() {
		return matches(MISTYPED_HOST).and(transport().or(word("enotfound"))).butNot(anyStatus());
	}

}

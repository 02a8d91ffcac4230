package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of what code and logs hold beside an error: what a line compares with, what was
 * asked for, what was answered well, for {@link Hearsay} to cut out.
 */
final class CodeAndLogs {

	/* x-ratelimit-remaining-requests: 4999 */
	private static final Pattern LIMIT_HEADERS = Accents.pattern("x-ratelimit-[a-z-]{3,40}");

	/* e.code === 'account_deactivated' */
	private static final Pattern COMPARED = Accents.pattern(
			"[=!]==? ?['\"`][^'\"`\\n]{3,80}['\"`]" + "|(?:if|elif|and|or) ['\"`][^'\"`\\n]{3,80}['\"`] (?:not )?in "
					+ "|(?:includes|contains|startswith|equals)\\(['\"`][^'\"`\\n]{3,160}['\"`]"
					+ "|(?<![a-z])case ?['\"`][^'\"`\\n]{3,80}['\"`]");

	/* print("You exceeded your quota"), and what a branch throws */
	private static final Pattern PRINTED = Accents
		.pattern("(?:print|console\\.(?:log|error))\\(f?['\"`][^'\"`\\n]{3,160}['\"`]"
				+ "|[){]\\s{1,20}throw new [a-z]{3,30}\\( ?['\"`][^'\"`\\n]{3,80}['\"`]");

	/* The body of a request, as a client library repeats it. */
	private static final Pattern REQUESTED = Accents
		.pattern("requestbodyvalues[\\s\\S]{0,6000}?(?=statuscode|responseheaders|responsebody)"
				+ "|['\"]?role['\"]?: ?['\"](?:user|system|assistant)['\"], ?"
				+ "['\"]?content['\"]?: ?['\"][^'\"\\n]{0,2000}['\"]");

	/* What failed once, and was answered at the next try. */
	private static final Pattern RETRIED = Accents.pattern("http/[12](?:\\.\\d)? [45]\\d\\d[\\s\\S]{0,200}?"
			+ "retrying request[\\s\\S]{0,260}?http/[12](?:\\.\\d)? 200(?!\\d)"
			+ "|(?<!\\d)429(?!\\d)[^\\n]{0,160}retry(?:ing)? in [\\s\\S]{0,260}?(?<!\\d)200 ok"
			+ "|attempt \\d[^\\n]{0,20}(?:failed|error)[\\s\\S]{0,220}?attempt \\d[^\\n]{0,20}(?:ok|success|succeeded)(?![a-z])");

	/* HTTP Request: POST https://api.openai.com/v1/responses "HTTP/1.1 200 OK" */
	private static final Pattern ANSWERED = Accents
		.pattern("(?:get|post)\\shttps?://[^\\s\"]{1,240}[\\s\":]{1,3}(?:http/[12](?:\\.\\d)?\\s)?200(?!\\d)"
				+ "|\\[openai] 200(?!\\d)");

	/* A note that lies on the canvas of n8n. */
	private static final Pattern NOTED = Accents
		.pattern("\"content\": ?\"[^\"]{0,2000}\"[^{}]{0,300}\\},\\s?\"type\": ?\"n8n-nodes-base\\.stickynote");

	static final List<Pattern> PATTERNS = List.of(LIMIT_HEADERS, COMPARED, PRINTED, REQUESTED, NOTED, RETRIED,
			ANSWERED);

	private CodeAndLogs() {
	}

}

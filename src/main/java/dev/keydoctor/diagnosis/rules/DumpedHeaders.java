package dev.keydoctor.diagnosis.rules;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.key.KeyPrefix;
import dev.keydoctor.diagnosis.key.Redaction;

/**
 * A list of patterns for headers, where a tool dumps its request or names the one that it
 * cannot send. The key itself has been taken out by {@link Redaction}; what tells whose
 * it was has stayed.
 */
final class DumpedHeaders {

	/*
	 * b'Bearer ', "Bearer ", header value b'Bearer', but not code that puts a key behind
	 * it: "Bearer " + key, "Bearer " .. key; Authorization: 'Bearer undefined'
	 */
	static final Pattern NO_KEY = Pattern.compile(
			"(?:(?<!www-authenticate[\"']: )(?<!www-authenticate[\"']:)b?([\"'])bearer \\1|header value b'bearer'|authorization[^a-z]{1,6}bearer[\"'])(?!sk-|\\[|\\s?(?:[+&,]|\\.{1,2})\\s?[a-z_$]| (?:<> |\\+\\+ )?[a-z_$])"
					+ "|authorization[^a-z]{1,6}bearer\\s(?:undefined|null|none|\\[object\\sobject])(?![\\w-])");

	/* Bearer gsk_ab*****, and the token of a sign-in */
	static final Pattern FOREIGN_KEY = Pattern
		.compile("bearer (?:" + KeyPrefix.foreign().toLowerCase(Locale.ROOT) + "|eyj)[a-z0-9_-]{0,12}[\\[*]");

	/* Invalid character in header content ["Content-Disposition"] */
	static final Pattern OTHER_HEADER = Pattern.compile("header content\\s\\[[\"'](?!auth|x-api-key|api-key|openai)");

	/* 'content-type': 'text/html; charset=UTF-8' */
	static final Pattern PAGE = Pattern.compile("content-type[\"']?[:,]\\s{0,8}[\"']?text/html");

	/* 'content-length': '0', so what the type of the content says is said of nothing */
	static final Pattern NOTHING = Pattern.compile("content-length[\"']?[:,=]\\s{0,8}[\"']?0(?![\\d.])");

	private DumpedHeaders() {
	}

}

package dev.keydoctor.diagnosis.key;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.KeyFault;

/**
 * A table of the beginnings by which keys are told: those of other providers than OpenAI
 * by their kind, as found in public secret scanners, November 2026. Whoever looks for
 * keys asks here: the key form, the redaction of pasted texts, the search field and the
 * scripts of the pages. All patterns are alternatives in a group, read the same by Java
 * and by JavaScript.
 */
public final class KeyPrefix {

	private static final Map<KeyFault, List<String>> TABLE = new EnumMap<>(Map.of(KeyFault.ANTHROPIC_KEY,
			List.of("sk-ant-"), KeyFault.OPENROUTER_KEY, List.of("sk-or-v1-", "sk-or-"), KeyFault.GOOGLE_KEY,
			List.of("AIza", "AQ."), KeyFault.GROQ_KEY, List.of("gsk_"), KeyFault.AWS_KEY, List.of("ABSK"),
			KeyFault.SESSION_TOKEN, List.of("sess-"), KeyFault.OTHER_KEY,
			List.of("sk-lf-", "sk-litellm", "sk_live_", "sk_test_", "sk_", "xai-", "hf_", "api_org_", "pplx-", "r8_",
					"nvapi-", "csk-", "tvly-", "jina_", "fw_", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "lsv2_",
					"pk_live_", "pk_test_", "rk_live_", "whsec_", "xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "npm_",
					"pypi-", "SG.", "ntn_", "secret_", "lin_api_", "dop_v1_", "sbp_", "dckr_pat_")));

	private KeyPrefix() {
	}

	/** A pattern for the beginnings of some kinds of key. */
	public static String of(KeyFault... faults) {
		return pattern(prefixes(List.of(faults)::contains));
	}

	/** A pattern for the beginnings of all keys, OpenAI's last among them. */
	public static String any() {
		return pattern(Stream.concat(prefixes((kind) -> true), Stream.of("sk-")));
	}

	/** A pattern for the beginnings of all keys that are not OpenAI's. */
	public static String foreign() {
		return pattern(prefixes((kind) -> true));
	}

	/** The same as people tell them, who leave out the dash behind {@code sk-ant}. */
	public static String foreignAsTold() {
		return pattern(
				prefixes((kind) -> true).map((prefix) -> prefix.replaceFirst("^(sk-.+)-$", "$1(?:-|(?!\\\\w))")));
	}

	private static Stream<String> prefixes(Predicate<KeyFault> kinds) {
		return TABLE.entrySet()
			.stream()
			.filter((row) -> kinds.test(row.getKey()))
			.flatMap((row) -> row.getValue().stream());
	}

	private static String pattern(Stream<String> prefixes) {
		return prefixes.map((prefix) -> prefix.replace(".", "\\.")).collect(Collectors.joining("|", "(?:", ")"));
	}

}

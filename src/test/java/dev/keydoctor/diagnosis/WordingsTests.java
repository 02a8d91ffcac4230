package dev.keydoctor.diagnosis;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that each wording earns its place: pasted alone it leads to the verdict its list
 * is for, and no other wording of the list would have found it.
 */
class WordingsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	/** The lists whose wordings decide only together with something else. */
	private static final List<String> PARTS = List.of("HTTP_CODE", "SOME_LIMIT", "PER_TIME");

	private static final Map<String, List<Verdict>> MEANINGS = Map.ofEntries(
			Map.entry("UNSENDABLE", List.of(Verdict.MALFORMED_KEY)),
			Map.entry("NO_OPENAI_KEY", List.of(Verdict.MISSING_KEY)), Map.entry("NO_KEY", List.of(Verdict.MISSING_KEY)),
			Map.entry("INVALID_AUTHENTICATION", List.of(Verdict.AMBIGUOUS_UNAUTHORIZED)),
			Map.entry("MISSING_KEY", List.of(Verdict.MISSING_KEY)), Map.entry("BAD_KEY", List.of(Verdict.INVALID_KEY)),
			Map.entry("INVALID_KEY", List.of(Verdict.INVALID_KEY)),
			Map.entry("LIBRARY_CHANGED", List.of(Verdict.BAD_REQUEST)),
			Map.entry("MODEL_GONE", List.of(Verdict.MODEL_RETIRED)),
			Map.entry("UNKNOWN_MODEL", List.of(Verdict.MODEL_ACCESS)),
			Map.entry("MODEL", List.of(Verdict.MODEL_ACCESS)),
			Map.entry("SOME_QUOTA", List.of(Verdict.AMBIGUOUS_TOO_MANY_REQUESTS, Verdict.INSUFFICIENT_QUOTA)),
			Map.entry("UNSUPPORTED", List.of(Verdict.UNSUPPORTED_PARAMETER)),
			Map.entry("TOO_LARGE", List.of(Verdict.REQUEST_TOO_LARGE)),
			Map.entry("CONNECTION_FAILED", List.of(Verdict.NETWORK)), Map.entry("UNREACHED", List.of(Verdict.NETWORK)),
			Map.entry("NETWORK", List.of(Verdict.NETWORK)), Map.entry("CHALLENGE", List.of(Verdict.BLOCKED_BY_EDGE)),
			Map.entry("PAGE_FOR_JSON", List.of(Verdict.WRONG_ENDPOINT)),
			Map.entry("CORS", List.of(Verdict.WRONG_ENDPOINT)), Map.entry("CHATGPT", List.of(Verdict.CHATGPT_ACCOUNT)),
			Map.entry("SPEND_LIMIT", List.of(Verdict.SPEND_LIMIT_REACHED)),
			Map.entry("CATCH_ALL", List.of(Verdict.AMBIGUOUS_UNAUTHORIZED)),
			Map.entry("QUOTA", List.of(Verdict.INSUFFICIENT_QUOTA)),
			Map.entry("CREDIT", List.of(Verdict.INSUFFICIENT_QUOTA)),
			Map.entry("BILLING", List.of(Verdict.BILLING_NOT_ACTIVE)),
			Map.entry("SAFETY", List.of(Verdict.CONTENT_POLICY)),
			Map.entry("HARD_LIMIT", List.of(Verdict.SPEND_LIMIT_REACHED)),
			Map.entry("CONTEXT", List.of(Verdict.REQUEST_TOO_LARGE)),
			Map.entry("OVERLOADED", List.of(Verdict.OVERLOADED)),
			Map.entry("UNVERIFIED", List.of(Verdict.ORGANIZATION_UNVERIFIED)),
			Map.entry("DEACTIVATED", List.of(Verdict.ACCOUNT_DEACTIVATED)),
			Map.entry("NO_ORGANIZATION", List.of(Verdict.NO_ORGANIZATION)),
			Map.entry("OTHER_ORGANIZATION", List.of(Verdict.ORGANIZATION_MISMATCH)),
			Map.entry("NO_MODEL_ACCESS", List.of(Verdict.MODEL_ACCESS)),
			Map.entry("SAFETY_SYSTEM", List.of(Verdict.CONTENT_POLICY)),
			Map.entry("OTHER_ENDPOINT", List.of(Verdict.WRONG_ENDPOINT)),
			Map.entry("REGION", List.of(Verdict.REGION_UNSUPPORTED)),
			Map.entry("RATE", List.of(Verdict.AMBIGUOUS_TOO_MANY_REQUESTS)),
			Map.entry("TOO_MANY", List.of(Verdict.AMBIGUOUS_TOO_MANY_REQUESTS)),
			Map.entry("UNAUTHORIZED", List.of(Verdict.AMBIGUOUS_UNAUTHORIZED)),
			Map.entry("FORBIDDEN", List.of(Verdict.AMBIGUOUS_FORBIDDEN)),
			Map.entry("NOT_FOUND", List.of(Verdict.AMBIGUOUS_NOT_FOUND)),
			Map.entry("SERVER", List.of(Verdict.SERVER_ERROR)),
			Map.entry("SERVER_ERROR", List.of(Verdict.SERVER_ERROR)),
			Map.entry("UNAVAILABLE", List.of(Verdict.OVERLOADED)), Map.entry("GATEWAY", List.of(Verdict.SERVER_ERROR)),
			Map.entry("OTHER", List.of(Verdict.BAD_REQUEST)),
			Map.entry("BAD_REQUEST", List.of(Verdict.BAD_REQUEST, Verdict.AMBIGUOUS_BAD_REQUEST)));

	@ParameterizedTest
	@MethodSource("lists")
	void eachLeadsToTheVerdictOfItsList(String name, List<String> wordings) {
		List<Verdict> meanings = MEANINGS.getOrDefault(name, List.of());
		List<String> astray = wordings.stream()
			.map((wording) -> wording + " → " + judge(wording))
			.filter((answer) -> meanings.stream().noneMatch((meaning) -> answer.endsWith("→ " + meaning.code())))
			.toList();

		assertThat(astray).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("lists")
	void noneIsFoundByAnother(String name, List<String> wordings) {
		assertThat(wordings.stream().filter((wording) -> isFoundByAnother(wording, wordings))).isEmpty();
	}

	@Test
	void aWordingThatAnotherFindsIsNoticed() {
		assertThat(isFoundByAnother("your quota exceeded", List.of("quota exceeded", "your quota exceeded"))).isTrue();
	}

	private static String judge(String wording) {
		return RuleBooks.ruleBook().judge(new Evidence.Pasted("OpenAI: " + wording), TODAY).verdict().code();
	}

	private static boolean isFoundByAnother(String wording, List<String> wordings) {
		String text = wording.toLowerCase(Locale.ROOT);
		return wordings.stream()
			.filter((other) -> !other.equals(wording))
			.anyMatch((other) -> Phrase.of(other).isIn(SearchedText.of(text, PlainText.squeeze(wording))));
	}

	private static Stream<Arguments> lists() throws IllegalAccessException {
		List<Arguments> lists = new ArrayList<>();
		for (Class<?> words : List.of(OpenAiMessages.class, ClientMessages.class, TranslatedMessages.class,
				Headlines.class)) {
			for (Field field : words.getDeclaredFields()) {
				if (Modifier.isStatic(field.getModifiers()) && field.getType() == List.class
						&& !PARTS.contains(field.getName())) {
					field.setAccessible(true);
					lists.add(arguments(field.getName(),
							((List<?>) field.get(null)).stream().map(String.class::cast).toList()));
				}
			}
		}
		assertThat(lists).hasSizeGreaterThanOrEqualTo(MEANINGS.size());
		return lists.stream();
	}

}

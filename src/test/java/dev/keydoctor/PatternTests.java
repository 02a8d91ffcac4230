package dev.keydoctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no text can make a pattern of ours work for long: each one reads 20 000
 * hostile characters within {@link ProcessorTime#BOUND}. A new pattern is found by
 * itself.
 */
@Tag("regex")
class PatternTests {

	/** Where patterns read only what an author or an operator wrote. */
	private static final List<String> ROOMS_WITHOUT_VISITORS = List.of("dev.keydoctor.guide.validation",
			"dev.keydoctor.guide.library", "dev.keydoctor.guide.markdown", "dev.keydoctor.guide.source");

	/** What is only ever compared with a whole text, or looked for at one place of it. */
	private static final List<String> COMPARED = List.of("BandwidthSpec.", "ErrorText.PATTERN", "KeyLint.", "KeyShape.",
			"ModelName.CAPITALS", "Echo.", "SanitizedKey.END", "PasteTrimmer.ASSIGNMENT", "RedisLimitProperties.HOST");

	private static final Pattern ENDLESS_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\})");

	@ParameterizedTest
	@MethodSource("patterns")
	void readsAnyTextInLinearTime(FoundPattern found) {
		boolean compared = COMPARED.stream().anyMatch(found.place()::startsWith);

		assertThat(HostileText.all().filter((text) -> !isQuick(found.pattern(), text, compared)).findFirst())
			.as(found.place())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "\\bmodel, false", "\\s+$, false", "(\\d+) a, false", "\\S*\\*\\S*, true", "(a|b)+, true" })
	void aPatternThatIsNotLinearIsNoticed(String pattern, boolean compared) {
		Pattern compiled = Pattern.compile(pattern);

		assertThat(HostileText.all()
			.filter((text) -> !ProcessorTime.isWithin(ProcessorTime.BOUND,
					(watch) -> read(compiled, text, compared, watch)))
			.findFirst()).hasValueSatisfying((text) -> assertThat(isQuickByAPart(compiled, text, compared)).isFalse());
	}

	@Test
	void patternsAreFoundInFieldsEnumsRecordsAndCalls() {
		assertThat(patterns()).extracting(FoundPattern::place)
			.contains("Secret.EMAIL.pattern.pattern", "PasteTrimmer.ASSIGNMENT.pattern", "KeyShape.MASKED.pattern",
					"Compounds.java  ");
	}

	private static boolean isQuick(Pattern pattern, HostileText text, boolean compared) {
		return isQuickByAPart(pattern, text, compared)
				|| ProcessorTime.isWithinBound((watch) -> read(pattern, text, compared, watch));
	}

	/*
	 * What reads an eighth in a sixty-fourth of the bound reads the whole within it, be
	 * it quadratic; what is worse takes longer for 2 500 characters. So for most patterns
	 * the whole need not be read. A group that is repeated without end may need more
	 * stack for the whole than there is.
	 */
	private static boolean isQuickByAPart(Pattern pattern, HostileText text, boolean compared) {
		return !ENDLESS_GROUP.matcher(pattern.pattern()).find() && IntStream.of(8, 4, 2)
			.anyMatch((parts) -> ProcessorTime.isWithin(ProcessorTime.BOUND.dividedBy((long) parts * parts),
					(watch) -> read(pattern, text.part(parts), compared, watch)));
	}

	private static void read(Pattern pattern, HostileText text, boolean compared, ProcessorTime watch) {
		if (compared) {
			pattern.matcher(watch.over(text.text())).matches();
			pattern.matcher(watch.over(text.behind("sk-").text())).matches();
		}
		else {
			readThrough(pattern.matcher(watch.over(text.text())));
		}
	}

	private static void readThrough(Matcher matcher) {
		boolean more = true;
		while (more) {
			more = matcher.find();
		}
	}

	private static Stream<FoundPattern> patterns() {
		return FoundPattern.all().filter((found) -> !ROOMS_WITHOUT_VISITORS.contains(found.room()));
	}

}

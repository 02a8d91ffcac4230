package dev.keydoctor.diagnosis.code;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.ReportValidator;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that links to reports, which stand in mails and tickets, open the same reports
 * for ever.
 */
class PublishedReportsTests {

	private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

	private final ReportValidator validator = new ReportValidator(RuleBooks.ruleBook(Set.of("eu")));

	@ParameterizedTest
	@MethodSource("lines")
	void aPublishedLinkOpensTheSameReport(String line) {
		String[] parts = line.split(" ", 2);
		Report report = ReportCode.decode(parts[0]).orElseThrow();

		assertThat(describe(report)).isEqualTo(parts[1]);
		assertThat(this.validator.isPossible(report, LATER))
			.as("whether ReportValidator and StepSequence still accept %s", report)
			.isTrue();
	}

	@Test
	void eachWordOfAReportIsInALink() {
		Set<String> words = lines().flatMap((line) -> Stream.of(line.split("[ ,:]"))).collect(Collectors.toSet());

		assertThat(Stream
			.<Coded[]>of(Verdict.values(), Certainty.values(), Provider.values(), KeyKind.values(), KeyFault.values(),
					Repair.values(), Step.values(), StepStatus.values())
			.flatMap(Stream::of)
			.map(Coded::code)).filteredOn((word) -> !words.contains(word))
			.as("words without a line in published-reports.txt: the end of a report's address, then what it holds")
			.isEmpty();
	}

	/**
	 * In one line, with a hyphen for what there is not; the sections stand there only
	 * where a question was answered.
	 */
	static String describe(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		List<String> steps = report.steps().stream().map((it) -> it.step().code() + ":" + it.status().code()).toList();
		Stream<Object> usual = Stream.of(report.madeAt(), diagnosis.verdict().code(), diagnosis.certainty().code(),
				codes(diagnosis.candidates()), diagnosis.rule(), code(diagnosis.provider()),
				diagnosis.details().httpStatus(), diagnosis.details().errorCode(), diagnosis.details().requestId(),
				diagnosis.details().retryAfterSeconds(), diagnosis.section(), diagnosis.region(),
				steps.isEmpty() ? null : String.join(",", steps), code(report.keyKind()), code(report.fault()),
				codes(report.repairs()), report.redacted() ? "redacted" : null, report.sentLength());
		return Stream
			.concat(usual,
					Stream.of(report.sections())
						.filter(Predicate.not(List::isEmpty))
						.map((sections) -> String.join(",", sections)))
			.map((word) -> Objects.toString(word, "-"))
			.collect(Collectors.joining(" "));
	}

	private static @Nullable String code(@Nullable Coded word) {
		return (word != null) ? word.code() : null;
	}

	private static @Nullable String codes(Collection<? extends Coded> words) {
		return words.isEmpty() ? null : words.stream().map(Coded::code).sorted().collect(Collectors.joining(","));
	}

	static Stream<String> lines() {
		return ResourceLines.of(PublishedReportsTests.class, "published-reports.txt").stream();
	}

}

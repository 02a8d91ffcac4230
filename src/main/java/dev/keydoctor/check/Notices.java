package dev.keydoctor.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.key.KeyShape;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A chooser of the notices of a report.
 */
final class Notices {

	private Notices() {
	}

	static List<Notice> of(Report report) {
		return Stream
			.of(example(report), redacted(report), fault(report), admin(report), length(report), limitZero(report),
					mistyped(report), provider(report), repairs(report), cut(report), region(report), address(report))
			.flatMap((notices) -> notices)
			.toList();
	}

	private static Stream<Notice> example(Report report) {
		return when(report.example(), Notice.info("check.notice.example"));
	}

	private static Stream<Notice> redacted(Report report) {
		return when(report.redacted(), Notice.leak("check.notice.redacted"));
	}

	private static Stream<Notice> fault(Report report) {
		KeyFault fault = report.fault();
		if (fault == null) {
			return Stream.empty();
		}
		return Stream.of(report.isPasted() ? sent(fault) : unsent(fault));
	}

	private static Notice unsent(KeyFault fault) {
		String key = "check.fault." + fault.code();
		return (fault == KeyFault.NOT_A_KEY) ? Notice.error(key) : Notice.warning(key);
	}

	private static Stream<Notice> admin(Report report) {
		return when(report.keyKind() == KeyKind.ADMIN, Notice.warning("check.notice.admin"));
	}

	private static Notice sent(KeyFault fault) {
		return Notice.warning("check.notice.sent", new DefaultMessageSourceResolvable("check.sent." + fault.code()));
	}

	private static Stream<Notice> length(Report report) {
		Integer length = report.sentLength();
		return (length != null && !KeyShape.isUsualLength(length))
				? Stream.of(Notice.info("check.notice.length", length)) : Stream.empty();
	}

	private static Stream<Notice> limitZero(Report report) {
		return when(report.diagnosis().circumstance() == Circumstance.LIMIT_ZERO,
				Notice.warning("check.notice.limit-zero"));
	}

	/** What was typed in place of a name or an address. */
	private static Stream<Notice> mistyped(Report report) {
		Circumstance circumstance = report.diagnosis().circumstance();
		return Stream.concat(
				when(circumstance == Circumstance.NO_MODEL_NAME, Notice.warning("check.notice.no-model-name")),
				when(circumstance == Circumstance.MISTYPED_ADDRESS, Notice.warning("check.notice.mistyped-address")));
	}

	/**
	 * Whose key it is, only of a pasted text: of a key that was not sent, the fault
	 * already names the service, or the two that it may belong to.
	 */
	private static Stream<Notice> provider(Report report) {
		Provider provider = report.diagnosis().provider();
		if (!report.isPasted() || provider == null || provider == Provider.OPENAI || provider == Provider.OTHER) {
			return Stream.empty();
		}
		return Stream.of(Notice.info("check.notice.provider", provider.title()));
	}

	private static Stream<Notice> repairs(Report report) {
		return report.repairs()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map((repair) -> Notice.warning("check.repair." + repair.code()));
	}

	private static Stream<Notice> cut(Report report) {
		boolean cut = report.repairs().isEmpty() && report.ended(Step.FORMAT, StepStatus.WARNING);
		return when(cut, Notice.warning("check.notice.cut"));
	}

	private static Stream<Notice> address(Report report) {
		boolean ours = !report.isPasted() && report.diagnosis().verdict().is(Trait.HANGS_ON_ADDRESS);
		return when(ours, Notice.info("check.notice.address"));
	}

	private static Stream<Notice> region(Report report) {
		String region = report.diagnosis().region();
		return (region != null) ? Stream.of(Notice.warning("check.notice.region", region)) : Stream.empty();
	}

	private static Stream<Notice> when(boolean applies, Notice notice) {
		return applies ? Stream.of(notice) : Stream.empty();
	}

}

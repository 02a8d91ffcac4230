package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the days on which models move from table to table.
 */
class ModelTableTests {

	private static final LocalDate CHECKED = LocalDate.of(2026, 11, 26);

	@ParameterizedTest
	@ValueSource(strings = { "2027-02-28", "2027-03-01", "2028-02-28", "2028-02-29", "2028-03-01" })
	void aModelLeavesTheTableOfAYearOnTheDayOnWhichItIsReadAnew(LocalDate off) {
		ModelTable table = new ModelTable(List.of(new Model("m", ModelKind.TEXT, off, List.of(), "", CHECKED)));
		LocalDate change = table.nextChange(off);

		assertThat(table.earlier(change.minusDays(1))).isEmpty();
		assertThat(table.shutdowns(change.minusDays(1), (_) -> true)).hasSize(1);
		assertThat(table.earlier(change)).containsExactly("m");
		assertThat(table.shutdowns(change, (_) -> true)).isEmpty();
	}

}

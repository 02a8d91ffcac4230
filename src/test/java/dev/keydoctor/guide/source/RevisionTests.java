package dev.keydoctor.guide.source;

import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.library.SmallContent;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTests {

	private static final String GUIDE = "pl/guides/first.md";

	@Test
	void aRevisionIsTheBeginningOfTheHashOfTitleSummaryAndBody() {
		SmallContent content = new SmallContent().put(GUIDE, "---\ntitle: A\nsummary: B\n---\nC  \n\nD\n\n\n");

		// printf 'A\nB\nC\n\nD' | sha256sum
		assertThat(revision(content)).isEqualTo("d46938ca5636");
	}

	@Test
	void aRevisionDoesNotDependOnBlanksAndLineEndsNorOnOtherKeys() {
		String revision = revision(new SmallContent());

		SmallContent untidy = new SmallContent().change(GUIDE,
				(text) -> text.replace("Kliknij `Start`.", "Kliknij `Start`.  ").replace("\n", "\r\n") + "\r\n\r\n");
		SmallContent later = new SmallContent().change(GUIDE, (text) -> text.replace("2026-11-20", "2026-11-22"));

		assertThat(revision(untidy)).isEqualTo(revision);
		assertThat(revision(later)).isEqualTo(revision);
	}

	@Test
	void aRevisionChangesWithTheText() {
		String revision = revision(new SmallContent());

		SmallContent content = new SmallContent().change(GUIDE, (text) -> text.replace("Kliknij", "Wybierz"));

		assertThat(revision(content)).isNotEqualTo(revision);
	}

	private static String revision(SmallContent content) {
		return Revision.of(content.read().page(PageKind.GUIDE, Language.PL, "first").orElseThrow());
	}

}

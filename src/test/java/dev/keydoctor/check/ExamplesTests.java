package dev.keydoctor.check;

import java.util.List;

import dev.keydoctor.check.Examples.Example;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ExamplesTests {

	private final ExampleUpstream upstream = mock();

	private final Examples examples = new Examples(this.upstream, RealContent.contentRepository());

	@Test
	void examplesStandInTheOrderOfTheVerdictsAndThoseWithoutOneLast() {
		given(this.upstream.scenarios()).willReturn(List.of("hang", "server-error", "invalid-key", "healthy"));

		assertThat(this.examples.in(Language.EN)).extracting(Example::scenario)
			.containsExactly("healthy", "invalid-key", "server-error", "hang");
		assertThat(Verdict.INVALID_KEY).isLessThan(Verdict.SERVER_ERROR);
	}

	@Test
	void examplesHaveTheTitleOfTheirVerdictInTheReadersLanguage() {
		given(this.upstream.scenarios()).willReturn(List.of("invalid-key", "hang"));

		assertThat(this.examples.in(Language.PL).getFirst().title())
			.isNotEqualTo(this.examples.in(Language.EN).getFirst().title())
			.isPresent();
		assertThat(this.examples.in(Language.EN).getLast().title()).isEmpty();
	}

	@Test
	void examplesAskForAPictureOnlyWhereItTakesOne() {
		given(this.upstream.scenarios())
			.willReturn(List.of("organization-unverified", "invalid-key", "incident", "hang"));

		assertThat(this.examples.in(Language.EN)).filteredOn(Example::images)
			.extracting(Example::key)
			.containsExactly("sk-example-organization-unverified", "sk-example-incident");
	}

}

package dev.keydoctor.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ConfiguredJourneyTest
class DefaultLanguageJourneyTests {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@CsvSource({ "/pl/guides/billing, /it/guides/billing", "/en/, /",
			"/pl/tags/b%C5%82%C4%85d-403, /it/tags/errore-403" })
	void searchEnginesAreToldOfThePageInThatLanguage(String path, String forOthers) {
		assertThat(this.visitor.read(path).select("link[hreflang=x-default]").eachAttr("href"))
			.containsExactly(ConfiguredJourneyTest.PUBLIC_URL + forOthers);
	}

	@Test
	void readersWithoutAPreferenceGetIt() {
		assertThat(Visitor.header(this.visitor.open("/"), "Location")).isEqualTo("/it/");
	}

	@Test
	void readersWhoAskForALanguageGetThatOne() {
		assertThat(Visitor.header(this.visitor.open("/?lang=pl"), "Location")).isEqualTo("/pl/");
	}

}

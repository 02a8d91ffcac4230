package dev.keydoctor.openai;

import java.util.Map;

import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeySessionTests {

	private final FaultServer usual = new FaultServer();

	private final FaultServer region = new FaultServer();

	private OpenAiFixture room;

	private KeySession session;

	@BeforeEach
	void open() {
		this.room = OpenAiFixture.facing(this.usual.address(), Map.of("eu", this.region.address()),
				OpenAiFixture.IMPATIENT);
		this.session = this.room.openAi().session(ApiKey.of(Keys.PROJECT), "192.0.2.0/24");
	}

	@AfterEach
	void close() {
		this.room.close();
		this.usual.close();
		this.region.close();
	}

	@Test
	void asksTheRegionThatItMovesTo() {
		assertThat(this.session.moveTo("eu")).isTrue();

		assertThat(this.session.models()).isInstanceOf(Answer.class);
		assertThat(this.usual.received()).isEmpty();
		assertThat(this.region.received()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "599, false", "600, true", "999, true" })
	void takesAStatusThatHttpDoesNotHaveForNone(int status, boolean garbled) {
		this.usual.on("GET /models", Fault.saying(status, "", ""));

		assertThat(this.session.models() == NoAnswer.GARBLED).isEqualTo(garbled);
	}

	@Test
	void movesToNothingUnknownAndOnlyOnce() {
		assertThat(this.session.moveTo(null)).isFalse();
		assertThat(this.session.moveTo("us")).isFalse();
		assertThat(this.session.moveTo("eu")).isTrue();
		assertThat(this.session.moveTo("eu")).isFalse();
	}

	@Test
	void hasForAQuestionAskedAgainWhatIsLeftOfItsDeadline() {
		this.usual.on("GET /models", Fault.hanging());

		assertThat(this.session.models()).isEqualTo(NoAnswer.DEADLINE);
		this.session.moveTo("eu");

		assertThat(this.session.models()).isEqualTo(NoAnswer.DEADLINE);
		assertThat(this.region.received()).isEmpty();
		assertThat(this.session.text("gpt-6-luna")).isInstanceOf(Answer.class);
	}

	@Test
	void hasForAFurtherModelWhatIsLeftOfTheDeadline() {
		this.usual.on("POST /chat/completions", Fault.hanging());

		assertThat(this.session.text("gpt-6-luna")).isEqualTo(NoAnswer.DEADLINE);
		assertThat(this.session.text("gpt-4o-mini")).isEqualTo(NoAnswer.DEADLINE);
		assertThat(this.usual.received()).hasSize(1);
	}

}

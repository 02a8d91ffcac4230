package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.diagnosis.rules.RuleBooks;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A factory of checks on 21 November 2026, wired as in the application.
 */
final class Checks {

	static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private Checks() {
	}

	/** Checks a whole key, pictures included. */
	static Report run(FaultServer server, AnswerCase answer) {
		try (OpenAiFixture openAi = OpenAiFixture.facing(server.address(), answer.patience())) {
			return run(openAi, Keys.PROJECT, true, StepListener.NONE);
		}
	}

	/** Checks whatever was pasted, without pictures. */
	static Report run(FaultServer server, String pasted) {
		try (OpenAiFixture openAi = OpenAiFixture.facing(server.address(), OpenAiFixture.PATIENT)) {
			return run(openAi, pasted, false, StepListener.NONE);
		}
	}

	static Report run(OpenAiFixture openAi, String pasted, boolean images, StepListener listener) {
		return shown(keyCheck(openAi).check(ApiKey.of(pasted), "192.0.2.0/24", images, listener));
	}

	static Report run(KeyCheck keyCheck, String pasted, boolean images) {
		return shown(keyCheck.check(ApiKey.of(pasted), "192.0.2.0/24", images, StepListener.NONE));
	}

	/** Whatever a check ends with has a page, at the address that it is sent to. */
	private static Report shown(Report report) {
		ReportReader reader = new ReportReader(RuleBooks.ruleBook(), RealContent.contentRepository(), CLOCK);
		assertThat(reader.read(ReportCode.encode(report))).contains(report);
		return report;
	}

	static KeyCheck keyCheck(OpenAiFixture openAi) {
		return new KeyCheck(openAi.openAi(), openAi.models(),
				RuleBooks.ruleBook(openAi.properties().regions().keySet()), CLOCK);
	}

}

package dev.keydoctor.incident;

import java.net.URI;
import java.util.Set;

import dev.keydoctor.SetClock;
import dev.keydoctor.incident.OpenAiStatus.State;
import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.OpenAiFixture;
import dev.keydoctor.sandbox.Sandbox;
import dev.keydoctor.site.PublicUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.task.support.TaskExecutorAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@Isolated
class IncidentFeedTests {

	private final FaultServer server = new FaultServer().on("GET /feed",
			Fault.saying(200, "", Feeds.body("text-incident")));

	private final OpenAiFixture openAi = OpenAiFixture.facing(this.server.address(), OpenAiFixture.PATIENT);

	private final Sandbox sandbox = new Sandbox();

	@AfterEach
	void close() {
		this.openAi.close();
		this.server.close();
		this.sandbox.close();
	}

	@Test
	void asksOpenAiInTheNameOfThePortalWhenSomebodyLooks() {
		IncidentFeed feed = feed(URI.create(this.server.address() + "/feed"), "https://keys.example.org");
		assertThat(this.server.received()).isEmpty();

		assertThat(feed.openAi().state(Set.of(ApiComponent.RESPONSES))).isEqualTo(State.INCIDENT);

		assertThat(this.server.received().getFirst().head())
			.contains("User-Agent: Key-Doctor (+https://keys.example.org)\r\n");
	}

	@Test
	void asksNobodyWithoutAnAddress() {
		assertThat(feed(null, "").openAi()).isEqualTo(OpenAiStatus.UNKNOWN);
		assertThat(this.server.received()).isEmpty();
	}

	@Test
	void asksTheSandboxForExamplesAndNobodyElse() {
		OpenAiStatus status = feed(URI.create(this.server.address() + "/feed"), "").ofExamples();

		assertThat(status.state(Set.of(ApiComponent.IMAGES))).isEqualTo(State.INCIDENT);
		assertThat(status.state(Set.of(ApiComponent.CHAT_COMPLETIONS, ApiComponent.RESPONSES, ApiComponent.LOGIN)))
			.isEqualTo(State.NONE);
		assertThat(this.server.received()).isEmpty();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aFailureOfTheSandboxIsNoneOfOpenAi(CapturedOutput output) {
		ExampleUpstream broken = mock();
		given(broken.statusUrl()).willReturn(URI.create(this.server.address() + "/nowhere"));

		assertThat(feed(null, "", broken).ofExamples()).isEqualTo(OpenAiStatus.UNKNOWN);
		assertThat(this.server.received()).isNotEmpty();
		assertThat(output).doesNotContain("OpenAI's status is not known");
	}

	private IncidentFeed feed(@Nullable URI address, String publicUrl) {
		return feed(address, publicUrl, this.sandbox);
	}

	private IncidentFeed feed(@Nullable URI address, String publicUrl, ExampleUpstream examples) {
		return new IncidentFeed(new FeedProperties(address), this.openAi.keyless(), examples, new PublicUrl(publicUrl),
				new TaskExecutorAdapter(Runnable::run), new SetClock(), new SimpleMeterRegistry());
	}

}
